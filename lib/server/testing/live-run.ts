import { dashboard } from "@/lib/domain/template/examples/dashboard";
import { clients } from "../db";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import * as orders from "../run/follow-orders";
import { openRun } from "../run/open-run";
import { at, completePlan, must, noon, signUp } from "./world";

/** A run of which customers notice, opened at noon and decided a minute later; the workspace is in Berlin. */
export async function liveRun() {
  const db = clients().write;
  const amara = await signUp("Amara Okafor", "productManager");
  const tomasz = await signUp("Tomasz Zieliński", "engineer");
  const vera = await signUp("Vera Stone", "viewer");
  const northlight = { name: "Northlight", timeZone: "Europe/Berlin" };
  await db.workspace.upsert({ where: { id: 1 }, create: northlight, update: northlight });
  const service = await db.service.create({ data: { name: "Dashboard", ownerId: amara.actor.id, createdAt: noon } });
  const release = must(await createRelease({ name: "Dashboard insights", version: "2.0.1", services: [service.id] }, amara));
  const plan = completePlan(amara.actor.id, tomasz.actor.id);
  const messages = { ...dashboard.plan.messages, items: dashboard.plan.messages.items.map((message) => ({ ...message, ownerId: tomasz.actor.id })) };
  must(await savePlan({ release: release.key, base: 0, plan: { ...plan, messages } }, amara));
  await db.release.update({ where: { id: release.id }, data: { status: "deploying" } });
  const { run } = must(await openRun({ release: release.key, seen: "Pages take 6 s." }, tomasz));
  must(await orders.decideRun({ run, after: 0, answer: "backout", pain: "many", isSpreading: false, risk: "low", fixMinutes: 90 }, at(amara, 1)));
  const [declared, started, every, recovered] = messages.items.map(({ id }) => id);
  return { amara, tomasz, vera, run, release, service, declared, started, every, recovered };
}
