import { foldRun } from "../run/fold-run";
import type { RunEvent } from "../run/run-event";
import type { RunState } from "../run/run-state";

export type Told = [minute: number, type: RunEvent["type"], data?: Record<string, unknown>];

/** When the trouble of a told run began. */
export const toldSince = Date.parse("2026-06-03T07:20:00Z");

/** A run that was opened 22 minutes after the trouble began; minutes count from that beginning. */
export function toldRun(...told: Told[]): RunState {
  return foldRun(toldEvents(...told));
}

export function toldEvents(...told: Told[]): RunEvent[] {
  const opened = { seen: "Crashes at start", since: new Date(toldSince).toISOString(), evidence: "", links: [], triggerId: null, version: 7 };
  const all = [[22, "run.opened", opened] as Told, ...told];
  return all.map(([minute, type, data = {}], at) => ({ number: at + 1, at: toldSince + minute * 60_000, byId: "mei", type, data })) as RunEvent[];
}

export function toldDecision(answer: string): Record<string, unknown> {
  return { answer, until: null, fixMinutes: null, pain: "many", isSpreading: false, risk: "low", suggested: answer, because: "", brokeGlass: null };
}

export function toldMessage(audience: "internal" | "external"): Record<string, unknown> {
  return { messageId: "m", planMessageId: null, title: "First words", audience, moment: "started", nextUpdateAt: null };
}
