import { expect, test } from "vitest";
import { curlOf } from "./curl";
import type { Operation } from "./operation";
import { operations, savePlan, tickItem, untickItem } from "./operations";

test("a command names method, address, token and what is sent", () => {
  expect(curlOf(tickItem)).toBe(
    `curl --fail-with-body -X PUT "$RIPCORD_URL/api/v1/releases/REL-42/checklist/$ITEM_ID/tick" \\
  -H "Authorization: Bearer $RIPCORD_TOKEN" \\
  -H "Content-Type: application/json" \\
  --data '{
    "note": "Restored in 4 minutes.",
    "evidenceUrl": "https://ci.example.com/builds/4182"
  }'`,
  );
  expect(curlOf(untickItem)).toContain("-X DELETE");
  expect(curlOf(savePlan)).toContain(`-H 'If-Match: "7"'`);
});

test("no command leaves a parameter open, and each example fits its shape", () => {
  for (const each of operations as readonly Operation[]) {
    expect(curlOf(each), each.id).not.toMatch(/[{}]\w*[{}]?(?="$)/m);
    if (each.body && each.example) expect(each.body.safeParse(each.example.body).success, each.id).toBe(true);
    if (curlOf(each).includes("@plan.json")) expect(each.id).toBe("savePlan");
  }
});

test("a quote in an example ends no argument", () => {
  expect(curlOf({ ...tickItem, example: { body: { note: "it's" } } })).toContain(`'{"note":"it'\\''s"}'`);
});
