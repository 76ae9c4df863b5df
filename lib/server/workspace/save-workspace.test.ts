import { beforeEach, describe, expect, test } from "vitest";
import { untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import { clients } from "../db";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { getWorkspace } from "./get-workspace";
import { getWorkspaceSettings } from "./queries";
import { saveWorkspace } from "./save-workspace";
import { showServices } from "./show-services";

beforeEach(freshDatabase);

const db = () => clients().write;
const events = () => db().event.findMany({ where: { type: "workspace.changed" }, orderBy: { id: "asc" } });
const rafael = () => signUp("Rafael Souza", "administrator");

describe("saving the workspace", () => {
  test("keeps every field, tells which changed, and tells nothing when none did", async () => {
    const admin = await rafael();
    const input = { ...untouchedWorkspace, name: " Northlight ", timeZone: "Europe/Berlin", bannerOrigins: ["https://Shop.example/", "https://shop.example"], decideMinutes: 20 };
    must(await saveWorkspace(input, admin));
    must(await saveWorkspace(input, admin));
    const kept = { ...untouchedWorkspace, name: "Northlight", timeZone: "Europe/Berlin", bannerOrigins: ["https://shop.example"], decideMinutes: 20 };
    expect(await getWorkspace(db())).toEqual(kept);
    expect(await events()).toMatchObject([{ personId: admin.actor.id, data: { fields: ["name", "timeZone", "bannerOrigins", "decideMinutes"] } }]);
    await db().workspace.deleteMany();
    must(await saveWorkspace({ ...kept, runDaysAfterCompletion: 0 }, admin));
    expect(await getWorkspace(db())).toEqual({ ...kept, runDaysAfterCompletion: 0 });
  });

  test("is for administrators alone", async () => {
    for (const role of ["productManager", "engineer", "leader", "viewer"] as const) {
      const context = await signUp(`A ${role}`, role);
      expect(await saveWorkspace(untouchedWorkspace, context)).toMatchObject({ refusal: { kind: "forbidden" } });
      expect(await getWorkspaceSettings({}, context)).toMatchObject({ refusal: { kind: "forbidden" } });
    }
  });

  test.each([
    ["name", { name: " " }], ["name", { name: "x".repeat(61) }], ["timeZone", { timeZone: "Mars/Olympus" }], ["bannerOrigins.1", { bannerOrigins: ["https://a.example", "*"] }],
    ["runDaysAfterCompletion", { runDaysAfterCompletion: -1 }], ["detectMinutes", { detectMinutes: 0 }], ["recoverMinutes", { recoverMinutes: 1.5 }],
  ])("names %s when it does not fit", async (path, wrong) => {
    expect(await saveWorkspace({ ...untouchedWorkspace, ...wrong }, await rafael())).toMatchObject({ refusal: { kind: "invalid", fields: [{ path }] } });
    expect(await getWorkspace(db())).toEqual(untouchedWorkspace);
  });
});

describe("the services that customers see", () => {
  test("are those that were named for them, and no others", async () => {
    const admin = await rafael();
    const [web, api] = [must(await createService({ name: "web-frontend", ownerId: admin.actor.id }, admin)).id, must(await createService({ name: "api-gateway", ownerId: admin.actor.id }, admin)).id];
    const named = async () => must(await getWorkspaceSettings({}, admin)).services.map(({ name, publicName }) => [name, publicName]);
    expect(await named()).toEqual([["api-gateway", ""], ["web-frontend", ""]]);
    must(await showServices({ services: [{ serviceId: web, publicName: " Dashboard " }, { serviceId: api, publicName: "Public API" }] }, admin));
    expect(await named()).toEqual([["api-gateway", "Public API"], ["web-frontend", "Dashboard"]]);
    for (let twice = 0; twice < 2; twice += 1) must(await showServices({ services: [{ serviceId: web, publicName: "Dashboard" }] }, admin));
    expect(await named()).toEqual([["api-gateway", ""], ["web-frontend", "Dashboard"]]);
    expect(await events()).toHaveLength(2);
    expect(await showServices({ services: [{ serviceId: crypto.randomUUID(), publicName: "Ghost" }] }, admin)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await named()).toEqual([["api-gateway", ""], ["web-frontend", "Dashboard"]]);
  });
});
