import type { Blocker } from "../readiness/blocker";

/** A refusal that was to be expected; `say` is the sentence that a person reads. */
export type Refusal =
  | { kind: "invalid"; say: string; fields: FieldError[] }
  | { kind: "forbidden"; say: string }
  | { kind: "missing"; say: string }
  | { kind: "rule"; say: string; blockers?: Blocker[] }
  | { kind: "conflict"; say: string; current: unknown };

export type FieldError = { path: string; say: string };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

export function refuseRule(say: string, blockers?: Blocker[]) {
  return refuse({ kind: "rule", say, blockers });
}

export function refuseMissing(say: string) {
  return refuse({ kind: "missing", say });
}

export function refuseForbidden(say: string) {
  return refuse({ kind: "forbidden", say });
}

export function refuseField(path: string, say: string) {
  return refuse({ kind: "invalid", say, fields: [{ path, say }] });
}
