import { createContext, useContext } from "react";
import type { Refusal } from "@/lib/domain/result/result";
import type { Order } from "@/lib/domain/run/orders";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { RunItem, RunView } from "@/lib/domain/run/view";
import type { Ask } from "./dialogs/ask";
import type { ServerClock } from "./clocks/server-clock";
import { useServerNow } from "./clocks/use-server-clock";

export type Run = {
  view: RunView;
  /** With what is kept on this device applied. */
  state: RunState;
  plan: PinnedPlan;
  items: readonly RunItem[];
  me: { id: string; name: string };
  clock: ServerClock;
  nameOf: (id: string | null) => string;
  /** Asks the server; a refusal without a dialog of its own is shown above the run. */
  send: (order: Order) => void;
  /** The same for a dialog, which shows the refusal itself. "kept": the connection is down, and it will be sent. */
  answer: (order: Order) => Promise<Refusal | "kept" | null>;
  tick: (item: RunItem, isTicked: boolean) => void;
  ask: (what: Ask) => void;
  /** Ids of steps and items of which something waits on this device. */
  waiting: ReadonlySet<string>;
};

export const RunContext = createContext<Run | null>(null);

export function useRun(): Run {
  const run = useContext(RunContext);
  if (!run) throw new Error("This part of a run stands outside of one.");
  return run;
}

/** The server's present, a second at a time. */
export function useRunNow(): number {
  const { clock, view } = useRun();
  return useServerNow(clock, view.readAt);
}
