import { beforeAll, describe, expect, test } from "vitest";
import { freezeView } from "@/lib/domain/api/freeze-operations";
import { problemShape } from "@/lib/domain/api/problem";
import { readinessView } from "@/lib/domain/api/views";
import { waiverView } from "@/lib/domain/api/waiver-operations";
import { clients } from "@/lib/server/db";
import { untickItem } from "@/lib/server/checklist/untick-item";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { must, readyToMark, signUp } from "@/lib/server/testing/world";
import * as freeze from "./freezes/[freezeId]/route";
import * as freezes from "./freezes/route";
import * as gate from "./gate/[key]/route";
import * as readiness from "./releases/[key]/readiness/route";
import * as answer from "./releases/[key]/waivers/[waiverId]/answer/route";
import * as revoke from "./releases/[key]/waivers/[waiverId]/revoke/route";
import * as waivers from "./releases/[key]/waivers/route";

const call = {
  freezes: caller("/api/v1/freezes", freezes),
  freeze: caller("/api/v1/freezes/[freezeId]", freeze),
  gate: caller("/api/v1/gate/[key]", gate),
  readiness: caller("/api/v1/releases/[key]/readiness", readiness),
  waivers: caller("/api/v1/releases/[key]/waivers", waivers),
  answer: caller("/api/v1/releases/[key]/waivers/[waiverId]/answer", answer),
  revoke: caller("/api/v1/releases/[key]/waivers/[waiverId]/revoke", revoke),
};

let [engineer, leader, key] = ["", "", ""];
// The door asks the clock of the machine, so the world stands at the same moment.
const soon = () => new Date(Date.now() + 86_400_000).toISOString();
beforeAll(async () => {
  const now = new Date();
  const [amara, jonas, helene] = [await signUp("Amara Okafor", "productManager", now), await signUp("Jonas Lindqvist", "engineer", now), await signUp("Hélène Moreau", "leader", now)];
  [engineer, leader] = [await tokenOf(jonas), await tokenOf(helene)];
  const ready = await readyToMark(amara, jonas);
  key = ready.key;
  const item = ready.items.find(({ phase, verifies }) => phase === "preDeployment" && verifies === null);
  must(await untickItem({ release: key, itemId: item?.id }, amara));
});

const read = async () => readinessView.parse((await call.readiness("GET", `/api/v1/releases/${key}/readiness`, { token: engineer })).body);

describe("a waiver", () => {
  test("is asked with what readiness names, answered by somebody else, seen in readiness, and taken back", async () => {
    const [blocker] = (await read()).blockers;
    const body = { code: blocker?.code, field: blocker?.field, reason: "Ten percent of buyers only", expiresAt: soon() };
    const asked = await call.waivers("POST", `/api/v1/releases/${key}/waivers`, { token: engineer, body });
    expect(asked.status).toBe(201);
    const { id } = asked.body as { id: string };
    const at = `/api/v1/releases/${key}/waivers/${id}`;
    expect((await call.answer("POST", `${at}/answer`, { token: engineer, body: { approved: true } })).status).toBe(403);
    expect((await call.answer("POST", `${at}/answer`, { token: leader, body: { approved: false } })).status).toBe(422);
    expect((await call.answer("POST", `${at}/answer`, { token: leader, body: { approved: true } })).status).toBe(200);
    expect(await read()).toMatchObject({ ready: true, blockers: [], waived: [{ code: "item.done", say: blocker?.say }], proof: { state: "holds", kind: "pipeline" } });

    const listed = await call.waivers("GET", `/api/v1/releases/${key}/waivers`, { token: engineer });
    const [view] = (listed.body as { items: unknown[] }).items;
    expect(view).toEqual(waiverView.parse(view));
    expect(view).toMatchObject({ id, state: "holds", answeredBy: { name: "Hélène Moreau" } });
    expect((await call.revoke("POST", `${at}/revoke`, { token: leader, body: { reason: "Everybody now" } })).status).toBe(200);
    expect(await read()).toMatchObject({ ready: false, waived: [] });
  });

  test("of another release, or for what does not stand, is refused with a sentence", async () => {
    const nobody = await call.answer("POST", `/api/v1/releases/${key}/waivers/${crypto.randomUUID()}/answer`, { token: leader, body: { approved: true } });
    expect([nobody.status, problemShape.parse(nobody.body).say]).toEqual([404, "This waiver is not one of this release. Read its waivers again."]);
    const body = { code: "drill.way", field: "drills/way", reason: "Small", expiresAt: soon() };
    const refused = await call.waivers("POST", `/api/v1/releases/${key}/waivers`, { token: engineer, body });
    expect([refused.status, problemShape.parse(refused.body).say]).toEqual([409, expect.stringContaining("nothing to waive")]);
  });
});

describe("a freeze", () => {
  test("is declared by a leader, closes the gate with its reason, and is ended", async () => {
    const body = { name: "Year end", reason: "Finance closes its books", startsAt: new Date(Date.now() - 60_000).toISOString(), endsAt: soon() };
    expect((await call.freezes("POST", "/api/v1/freezes", { token: engineer, body })).status).toBe(403);
    const declared = await call.freezes("POST", "/api/v1/freezes", { token: leader, body });
    expect(declared.status).toBe(201);
    const listed = (await call.freezes("GET", "/api/v1/freezes", { token: engineer })).body as { items: unknown[] };
    expect(listed.items).toEqual([freezeView.parse(listed.items[0])]);
    expect(listed.items).toMatchObject([{ name: "Year end", state: "holds", services: [] }]);

    const asks = async () => (await call.gate("GET", `/api/v1/gate/${key}`, { token: engineer })).text;
    expect(await asks()).toContain("Everything is frozen until");
    const { id } = declared.body as { id: string };
    expect((await call.freeze("DELETE", `/api/v1/freezes/${id}`, { token: leader })).status).toBe(204);
    expect(await asks()).not.toContain("frozen");
    expect(await clients().write.event.count({ where: { type: { startsWith: "freeze." } } })).toBe(2);
  });
});
