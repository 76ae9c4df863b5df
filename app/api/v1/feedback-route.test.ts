import { beforeEach, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { reportedView } from "@/lib/domain/api/run-views";
import { clients } from "@/lib/server/db";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { signUp } from "@/lib/server/testing/world";
import * as feedback from "./feedback/route";

const call = caller("/api/v1/feedback", feedback);
let token: string;
beforeEach(async () => {
  await freshDatabase();
  token = await tokenOf(await signUp("Vera Stone", "viewer"));
});

const report = (body: unknown, headers: Record<string, string> = {}) => call("POST", "/api/v1/feedback", { token, body, headers });
const count = () => clients().write.feedback.count();

test("what a customer reported is kept, once under its key", async () => {
  const first = await report({ text: "The page stays white.", sinceWhen: "About 13:45", email: "jo@example.com" }, { "idempotency-key": "ticket-9" });
  expect(first.status).toBe(201);
  const { id } = reportedView.parse(first.body);
  expect((await report({ text: "The page stays white.", sinceWhen: "About 13:45", email: "jo@example.com" }, { "idempotency-key": "ticket-9" })).text).toBe(first.text);
  expect(await clients().write.feedback.findMany()).toMatchObject([{ id, text: "The page stays white.", source: "api" }]);
});

test.each([
  ["nothing", "", 400],
  ["no words", { text: " … " }, 422],
  ["too many words", { text: "x".repeat(2_001) }, 422],
  ["no e-mail address", { text: "White.", email: "jo" }, 422],
  ["an unknown service", { text: "White.", serviceId: "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10" }, 422],
  ["an unknown field", { text: "White.", run: "RUN-1" }, 422],
  ["2 MB", `{"text":"${"x".repeat(2_097_152)}"}`, 413],
])("%s is refused", async (_, body, status) => {
  expect(problemShape.parse((await report(body)).body).status).toBe(status);
  expect(await count()).toBe(0);
});

test("a program needs a token here too", async () => {
  expect((await call("POST", "/api/v1/feedback", { body: { text: "White." } })).status).toBe(401);
  expect((await report("text=White.", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
});
