import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "@/lib/domain/api/operations";
import { pipelines } from "@/lib/domain/api/pipeline";
import { problemTitles } from "@/lib/domain/api/problem";

const guide = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");

test("docs/api.md lists every route, every error and the pipelines as they are", () => {
  for (const { method, path, summary } of operations) expect(guide).toContain(`| ${method} | \`${path}\` | ${summary} |`);
  for (const status of Object.keys(problemTitles)) expect(guide).toContain(`| ${status} | `);
  for (const { text } of pipelines) expect(guide).toContain(`\n${text}\n`);
});
