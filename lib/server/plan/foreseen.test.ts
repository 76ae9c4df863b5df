import { beforeEach, expect, test } from "vitest";
import { rebase } from "@/lib/domain/evidence/rebase";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { whatReopens } from "@/lib/domain/readiness/what-reopens";
import { clients } from "../db";
import { digestOf } from "../evidence/digests";
import { moveRelease } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import { getPlan } from "./queries";
import { saveSection } from "./save-section";

beforeEach(freshDatabase);

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const helene = await signUp("Hélène Moreau", "leader");
  const { key, id } = await readyToMark(amara, jonas);
  const db = clients().write;
  const version = await db.planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } });
  const { document } = must(await getPlan({ key }, amara));
  await db.approvalPolicy.create({ data: { name: "Leaders", serviceIds: [], riskClasses: [], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }], remindHours: 24, escalateHours: 48, createdById: amara.actor.id, createdAt: amara.now } });
  await db.approval.create({ data: { releaseId: id, planVersionId: version.id, digest: digestOf("plan", document), personId: helene.actor.id, answer: "yes", at: amara.now } });
  must(await moveRelease({ release: key, to: "ready" }, at(amara, 1)));
  return { amara: at(amara, 2), jonas, key, id };
}

const changes: [Section, (plan: PlanDocument) => void, string[]][] = [
  ["steps", ({ steps }) => void (steps.items[0] && (steps.items[0].instruction = "Something else")), ["approval.given", "drill.way", "item.stale"]],
  ["steps", ({ steps }) => void steps.items.forEach((step) => void (step.deputyId = null)), ["approval.given", "item.stale"]],
  ["artifacts", ({ artifacts }) => void (artifacts.flags = []), ["approval.given", "item.stale"]],
  ["blast", ({ blast }) => void (blast.howMany = "Twice as many"), ["approval.given"]],
];

test.each(changes)("an edit of %s re-opens what the page said it would (%#)", async (section, change, codes) => {
  const { amara, key, id } = await world();
  const page = must(await getPlan({ key }, amara));
  if (!page.proven) throw new Error("The page knows nothing of the evidence.");
  expect(page.isReady).toBe(true);
  const after = structuredClone(page.document);
  change(after);
  const foreseen = whatReopens(rebase(page.proven), page.document, after);

  must(await saveSection({ release: key, section, base: page.revisions[section].revision, value: after[section] }, amara));
  const stored = await clients().write.release.findUniqueOrThrow({ where: { id } });
  expect(readinessShape.parse(stored.readiness).blockers.map(({ code }) => code).sort()).toEqual(codes);
  expect(stored.status).toBe("draft");
  const code = { drill: "drill.way", approval: "approval.given", tick: "item.stale", verified: "" };
  expect(foreseen.map(({ what }) => code[what]).sort()).toEqual(codes);
});

test("once a release is live an edit re-opens nothing, and the page does not ask", async () => {
  const { amara, key } = await world();
  must(await moveRelease({ release: key, to: "deploying" }, amara));
  expect(must(await getPlan({ key }, amara)).proven).toBeNull();
});
