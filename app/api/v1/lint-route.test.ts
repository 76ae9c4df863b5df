import { beforeAll, expect, test } from "vitest";
import { lintView } from "@/lib/domain/api/lint-operations";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { readyToMark, signUp } from "@/lib/server/testing/world";
import * as lint from "./releases/[key]/lint/route";

const call = caller("/api/v1/releases/[key]/lint", lint);
let token: string;
let key: string;

beforeAll(async () => {
  const [amara, jonas] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer")];
  token = await tokenOf(await signUp("A viewer", "viewer"));
  ({ key } = await readyToMark(amara, jonas));
});

test("tells every finding with why, fix, level, person and link", async () => {
  const { status, body } = await call("GET", `/api/v1/releases/${key}/lint`, { token });
  expect(status).toBe(200);
  const found = lintView.parse(body);
  expect(found).toMatchObject({ key, planVersion: 1 });
  expect(found).toEqual(body);
  expect(found.findings.find(({ code }) => code === "lint.oneForAll")).toMatchObject({ level: "advice", who: { name: "Amara Okafor" }, href: `/releases/${key}/plan#roles/decisionMaker/personId` });
});

test("says so of a release that is not there, and to nobody without a token", async () => {
  expect(await call("GET", "/api/v1/releases/REL-404/lint", { token })).toMatchObject({ status: 404 });
  expect(await call("GET", `/api/v1/releases/${key}/lint`, {})).toMatchObject({ status: 401 });
});
