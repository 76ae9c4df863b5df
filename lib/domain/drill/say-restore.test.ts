import { expect, test } from "vitest";
import type { Standing } from "../evidence/standing";
import { sayRestore } from "./say-restore";

const drill = { id: "d", kind: "restore" as const, result: "passed" as const, at: Date.parse("2026-06-02T09:00:00Z"), version: 12, digest: "", leadId: null, measuredMs: null };

test.each<[Standing, string]>([
  [{ state: "holds", drill, until: Date.parse("2026-08-31T09:00:00Z") }, "Restored on Tue 2 June from the backup of version 12; good until Mon 31 August."],
  [{ state: "stale", drill, why: "changed", until: null }, "Restored on Tue 2 June from the backup of version 12; the backup or a migration has changed since."],
  [{ state: "stale", drill, why: "aged", until: drill.at }, "Restored on Tue 2 June from the backup of version 12; too long ago by now."],
  [{ state: "failed", drill: { ...drill, result: "failed" } }, "Its restore failed on Tue 2 June, for version 12."],
  [{ state: "missing", drill: null }, "Its restore has never been tested."],
])("%#", (standing, sentence) => expect(sayRestore(standing, "Europe/Berlin")).toBe(sentence));
