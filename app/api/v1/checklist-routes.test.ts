import { beforeAll, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { checklistView, tickedView } from "@/lib/domain/api/views";
import { clients } from "@/lib/server/db";
import { createRelease } from "@/lib/server/release/create-release";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { must, signUp } from "@/lib/server/testing/world";
import * as tick from "./releases/[key]/checklist/[itemId]/tick/route";
import * as checklist from "./releases/[key]/checklist/route";

const callList = caller("/api/v1/releases/[key]/checklist", checklist);
const callTick = caller("/api/v1/releases/[key]/checklist/[itemId]/tick", tick);

let token: string;
let key: string;
let id: string;
beforeAll(async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  token = await tokenOf(amara);
  ({ key, id } = must(await createRelease({ name: "Search", version: "1" }, amara)));
});

const read = async () => checklistView.parse((await callList("GET", `/api/v1/releases/${key}/checklist`, { token })).body);
const itemNamed = async (title: string) => {
  const found = (await read()).phases.flatMap(({ items }) => items).find((item) => item.title === title);
  if (!found) throw new Error(`No item ${title}`);
  return found;
};
const put = (itemId: string, sent: Parameters<typeof callTick>[2] = {}) => callTick("PUT", `/api/v1/releases/${key}/checklist/${itemId}/tick`, { token, ...sent });
const remove = (itemId: string) => callTick("DELETE", `/api/v1/releases/${key}/checklist/${itemId}/tick`, { token });
const events = () => clients().write.event.count({ where: { releaseId: id } });

test("the checklist has its four phases and sixteen items, and says what is verified", async () => {
  const answer = await callList("GET", `/api/v1/releases/${key}/checklist`, { token });
  const view = checklistView.parse(answer.body);
  expect(view).toEqual(answer.body);
  expect(view.phases.map(({ phase, items }) => [phase, items.length])).toEqual([["preDeployment", 6], ["duringDeployment", 3], ["postDeployment", 3], ["rollback", 4]]);
  expect(view.phases[0]?.items.find(({ title }) => title === "Owner roles assigned")?.verified).toMatchObject({ holds: false, say: expect.any(String) });
  expect(view.phases[0]?.items[0]?.verified).toBeNull();
});

describe("a tick", () => {
  test("is set without a body, and setting it again changes nothing", async () => {
    const item = await itemNamed("Feature flags in place");
    const before = await events();
    for (let n = 0; n < 3; n += 1) {
      const answer = await put(item.id);
      expect([answer.status, tickedView.parse(answer.body)]).toEqual([200, { itemId: item.id, ticked: true }]);
    }
    expect(await events()).toBe(before + 1);
    expect((await itemNamed(item.title)).tick).toMatchObject({ by: { name: "Amara Okafor" }, note: "", evidenceUrl: null, planVersion: 1 });
  });

  test("keeps a note and a link, and is taken back once", async () => {
    const item = await itemNamed("Data impact analysis complete");
    const body = { note: "Four minutes. <b>Fine</b> 🚀", evidenceUrl: "https://ci.example.com/4182" };
    expect((await put(item.id, { body })).status).toBe(200);
    expect((await itemNamed(item.title)).tick).toMatchObject(body);
    const before = await events();
    for (let n = 0; n < 3; n += 1) expect(await remove(item.id)).toMatchObject({ status: 204, text: "" });
    expect(await events()).toBe(before + 1);
    expect((await itemNamed(item.title)).tick).toBeNull();
  });

  test("is one tick and one event under 32 equal requests", async () => {
    const item = await itemNamed("Data impact analysis complete");
    const before = await events();
    const answers = await Promise.all(Array.from({ length: 32 }, () => put(item.id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await events()).toBe(before + 1);
  });

  test.each([
    ["a script as its link", { evidenceUrl: "javascript:alert(1)" }, "evidenceUrl"],
    ["an overlong note", { note: "x".repeat(2_001) }, "note"],
    ["an unknown field", { ticked: true }, ""],
    ["another item", { itemId: "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10" }, ""],
  ])("with %s is refused", async (_, body, path) => {
    const item = await itemNamed("Rollback plan documented and shared");
    const answer = await put(item.id, { body });
    expect(answer.status).toBe(422);
    expect(problemShape.parse(answer.body).errors?.[0]?.path).toBe(path);
  });

  test("of a verified item and of a phase that is not open yet is refused with the reason", async () => {
    expect((await put((await itemNamed("Owner roles assigned")).id)).body).toMatchObject({ status: 409, say: expect.stringContaining("verified from the plan") });
    expect((await put((await itemNamed("Monitoring activated")).id)).body).toMatchObject({ status: 409, say: "This item opens when the deployment starts." });
  });

  test("of an unknown item, or of an item of another release, is not found", async () => {
    const item = await itemNamed("Feature flags in place");
    expect((await put("0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10")).status).toBe(404);
    expect((await put("first")).status).toBe(404);
    const other = must(await createRelease({ name: "Other", version: "1" }, await signUp("Else Where", "productManager")));
    expect((await callTick("PUT", `/api/v1/releases/${other.key}/checklist/${item.id}/tick`, { token })).status).toBe(404);
    expect((await callTick("DELETE", `/api/v1/releases/REL-999/checklist/${item.id}/tick`, { token })).status).toBe(404);
  });

  test("is refused as a form, and to a leader who is not named", async () => {
    const item = await itemNamed("Rollback plan documented and shared");
    expect((await put(item.id, { body: "note=x", headers: { "content-type": "application/x-www-form-urlencoded" } })).status).toBe(415);
    const leader = await tokenOf(await signUp("Hélène Moreau", "leader"));
    expect((await put(item.id, { token: leader })).status).toBe(403);
    expect((await itemNamed(item.title)).tick).toBeNull();
  });
});
