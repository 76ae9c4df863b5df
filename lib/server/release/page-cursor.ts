import "server-only";
import { z } from "zod";
import { instant, type ReleaseSort } from "@/lib/domain/release/release";
import { statuses } from "@/lib/domain/release/status";
import { uuid } from "@/lib/domain/text/text";

/** Where a page begins: behind (or before) the release that sorts with this value and id. */
export type PageCursor = { back: boolean; value: string; id: string };

const shape = z.tuple([z.string(), z.boolean(), z.boolean(), z.string().max(200), uuid]);

export function writeCursor(sort: ReleaseSort, descending: boolean, { back, value, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([sort, descending, back, value, id])).toString("base64url");
}

/** Null when it was not written for this order. */
export function readCursor(cursor: string, sort: ReleaseSort, descending: boolean): PageCursor | null {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    if (!parsed.success) return null;
    const [itsSort, itsDescending, back, value, id] = parsed.data;
    return itsSort === sort && itsDescending === descending && isValueOf(sort, value) ? { back, value, id } : null;
  } catch {
    return null;
  }
}

function isValueOf(sort: ReleaseSort, value: string): boolean {
  if (sort === "name") return !value.includes("\u0000");
  if (sort === "launch") return value === "infinity" || instant.safeParse(value).success;
  if (sort === "status") return (statuses as readonly string[]).includes(value);
  return /^\d{1,10}$/.test(value) && Number(value) <= 2_147_483_647;
}
