import type { Message } from "../plan/document";
import type { PinnedPlan, RunState } from "../run/run-state";
import type { Way } from "./ways";

/** A delivery that has not arrived, one receiver of it. Times in milliseconds since 1970. */
export type OpenDelivery = { id: string; address: string; status: "queued" | "failed"; problem: string; tries: number; nextTryAt: number | null };

/** What became of one way of a sent message. The counts are receivers. */
export type WayTaken = {
  way: string;
  name: string;
  sent: number;
  queued: number;
  failed: number;
  /** When the last of it arrived; of the public page, when it was posted. */
  at: number | null;
  /** Failed ones, and those that are tried again; at most fifty. */
  open: OpenDelivery[];
};

export type SentView = {
  id: string;
  planMessageId: string | null;
  audience: Message["audience"];
  title: string;
  text: string;
  who: string;
  at: number;
  nextUpdateAt: number | null;
  ways: WayTaken[];
};

export type MessagePerson = { id: string; name: string; title: string };

/** Everything that composing a message of a run needs; what is due and how it reads is computed from it by the law. */
export type MessageView = {
  run: string;
  release: { key: string; name: string; version: string };
  workspace: { name: string; timeZone: string };
  state: RunState;
  plan: PinnedPlan;
  /** The prepared message; null for one that is written in the run. */
  message: Message | null;
  audience: Message["audience"];
  ways: Way[];
  /** Whom the run names: for the next update, and names that customers need not read. */
  people: MessagePerson[];
  /** The last one to the same audience. */
  before: SentView | null;
  /** This prepared message, when it was sent. */
  sent: SentView | null;
  maySend: boolean;
  /** Of the release's last event. */
  number: number;
  readAt: number;
};

/** All messages of a run: those that the plan prepared, and those that were sent, the newest first. */
export type MessagesView = Pick<MessageView, "run" | "release" | "state" | "plan" | "people" | "maySend" | "number" | "readAt"> & { sent: SentView[] };
