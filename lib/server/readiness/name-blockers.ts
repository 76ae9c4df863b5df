import "server-only";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import type { BlockerView } from "@/lib/domain/release/view";
import type { Transaction } from "../db";

/** The names of these people, deactivated ones too. */
export async function readNames(tx: Transaction, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const [{ names }] = await tx.$queryRaw<[{ names: Record<string, string> }]>`select coalesce(json_object_agg(id, name), '{}') as names from "Person" where id = any(${wanted}::uuid[])`;
  return new Map(Object.entries(names));
}

/** Blockers with who can clear them and the link that lands on the very field. */
export function nameBlockers(key: string, blockers: readonly Blocker[], names: ReadonlyMap<string, string>): BlockerView[] {
  return blockers.map(({ whoId, ...blocker }) => ({
    ...blocker,
    href: hrefOf(key, blocker.field),
    who: { id: whoId, name: names.get(whoId) ?? "Somebody unknown" },
  }));
}
