import type { Role } from "@/lib/domain/access/roles";
import type { Transaction } from "./db";

export type Actor = { id: string; name: string; role: Role; timeZone: string };

/** Who asks, when, and through which door. Doors make it once per request; the law never reads a clock. */
export type Context = {
  actor: Actor | null;
  now: Date;
  via: "browser" | "api" | "script" | "system";
  /** Called with what a verb answers, in its transaction: what it keeps is kept exactly if the change is. */
  keepAnswer?: (tx: Transaction, value: unknown) => Promise<void>;
};

/** In which what nobody asked for is done: by a clock, at `now`. Its events name no person. */
export function systemContext(now: Date): Context {
  return { actor: { id: "", name: "Ripcord", role: "administrator", timeZone: "UTC" }, now, via: "system" };
}
