import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { openApiOf } from "@/lib/domain/api/openapi";
import { operation, refusalsOf } from "@/lib/domain/api/operation";
import { operations } from "@/lib/domain/api/operations";

const document = openApiOf(operations, { server: "http://localhost:3000", version: "1.0.0" });

describe("the OpenAPI document", () => {
  test("is a valid one", async () => {
    const found = await new Validator().validate(structuredClone(document));
    expect(found.errors).toBeUndefined();
    expect(found.valid).toBe(true);
  });

  test("the validator would notice a mistake", async () => {
    const broken = structuredClone(document) as { info: { title?: string } };
    delete broken.info.title;
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test("has every operation once, with its parameters and refusals", () => {
    const found = Object.entries(document.paths).flatMap(([path, at]) => Object.keys(at).map((method) => `${method.toUpperCase()} ${path}`));
    expect(found.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const each of operations) {
      const names = "params" in each ? Object.keys(each.params.shape) : [];
      expect(each.path.match(/(?<=\{)\w+/g) ?? [], each.id).toEqual(names);
    }
  });

  test("refers only to what it holds, and leaves no shape open by accident", () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(Object.keys(document.components.schemas)).toContain(name);
    expect(text).not.toContain("$defs");
    expect(Object.keys(document.components.schemas).sort()).toEqual(["Approvals", "Blocker", "Drill", "Finding", "Freeze", "Item", "Person", "Problem", "Proof", "Release", "Review", "Run", "RunEvent", "RunStep", "Service", "Waiver"]);
  });
});

test("a POST takes an Idempotency-Key, and nothing else does", () => {
  for (const { method, path } of operations) {
    const { parameters, responses } = (document.paths[path] as Record<string, { parameters: { name: string }[]; responses: object }>)[method.toLowerCase()] ?? { parameters: [], responses: {} };
    expect(parameters.some(({ name }) => name === "Idempotency-Key"), `${method} ${path}`).toBe(method === "POST");
    if (method === "POST") expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "409", "422"]));
  }
});

test("a stream is described as one, with the shape of its events", () => {
  const { content } = (document.paths["/api/v1/runs/{key}/events"] as { get: { responses: { 200: { content: object } } } }).get.responses[200];
  expect(content).toEqual({ "text/event-stream": { schema: { type: "string", contentMediaType: "text/event-stream", contentSchema: { $ref: "#/components/schemas/RunEvent" } } } });
});

test("the refusals of a route follow from what it takes", () => {
  const plain = operation({ id: "x", method: "GET", path: "/api/v1/x", group: "Plan", summary: "X", may: "workspace.read", answer: { status: 200, say: "X." } });
  expect(refusalsOf(plain)).toEqual([401, 403, 500]);
  const save = operations.find(({ id }) => id === "savePlan");
  expect(save && refusalsOf(save)).toEqual([400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 500]);
});
