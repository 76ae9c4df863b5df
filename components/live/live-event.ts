import type { Announcement } from "@/lib/domain/live/announcement";

export type LiveEvent =
  | ({ kind: "change" } & Announcement)
  /** Something may have happened unheard. */
  | { kind: "catchUp" }
  /** The session is over: no more comes. */
  | { kind: "ended" };
export type LiveState = "connecting" | "live" | "down";
