import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/access/roles";
import { runKeyOf } from "@/lib/domain/run/key";
import type { Context } from "../context";
import { clients } from "../db";
import { invitePerson } from "../person/invite-person";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import { createTemplate } from "../template/create-template";
import { decideRun } from "../run/follow-orders";
import { openRun } from "../run/open-run";
import { getRun } from "../run/queries";
import { openRunRow } from "./open-run";
import { completePlan, must, signUp } from "./world";

type Someone = Context & { actor: NonNullable<Context["actor"]> };

/** One asker before one verb: what a row of the access table makes its input of. */
export type AccessCase = {
  who: Someone;
  other: Someone;
  administrator: Someone;
  /** A draft that names `who` everywhere, or nowhere. */
  release: () => Promise<{ key: string; itemId: string; itemIds: string[] }>;
  /** A run on such a release, decided to roll back; and its first step. */
  run: () => Promise<{ run: string; stepId: string }>;
  /** The open review of a run on such a release, with one action. */
  review: () => Promise<{ run: string; actionId: string }>;
  template: () => Promise<string>;
  invited: () => Promise<{ email: string; secret: string; personId: string }>;
};

/** Nobody in it knows anybody of another case. */
export async function accessCase(role: Role, isNamed: boolean): Promise<AccessCase> {
  const person = (as: Role) => signUp(`${letters()} ${letters()}`, as);
  const [who, author, other, administrator] = await Promise.all([person(role), person("productManager"), person("engineer"), person("administrator")]);
  const release = () => draftNaming(author, isNamed ? who : author, other);
  return {
    who, other, administrator, release,
    run: async () => decidedRunOn(await release(), isNamed ? who : author),
    review: async () => openReviewOn(await release(), isNamed ? who : author),
    template: async () => must(await createTemplate({ name: `From ${letters()}`, about: "", release: (await release()).key }, author)).slug,
    invited: async () => {
      const email = `${letters()}@ripcord.example`;
      const { secret, personId } = must(await invitePerson({ name: "New Here", email, title: "", role: "viewer", timeZone: "UTC" }, administrator));
      return { email, secret, personId };
    },
  };
}

async function draftNaming(author: Someone, named: Someone, deputy: Someone) {
  const { key, id } = must(await createRelease({ name: "Search", version: "1" }, author));
  must(await savePlan({ release: key, base: 0, plan: completePlan(named.actor.id, deputy.actor.id) }, author));
  await clients().write.release.update({ where: { id }, data: { ownerId: named.actor.id } });
  await clients().write.checklistItem.updateMany({ where: { releaseId: id }, data: { ownerId: named.actor.id } });
  const items = await clients().write.checklistItem.findMany({ where: { releaseId: id, phase: "preDeployment" }, orderBy: { position: "asc" } });
  return { key, itemId: items[0]?.id ?? "", itemIds: items.map((item) => item.id) };
}

async function decidedRunOn({ key }: { key: string }, decider: Someone) {
  await clients().write.release.update({ where: { number: Number(key.slice(4)) }, data: { status: "monitoring" } });
  const { run } = must(await openRun({ release: key, seen: "Slow" }, decider));
  must(await decideRun({ run, after: 0, answer: "rollback", pain: "many", isSpreading: true, risk: "low" }, decider));
  const { plan } = must(await getRun({ run }, decider));
  return { run, stepId: plan.document.steps.items[0]?.id ?? "" };
}

async function openReviewOn({ key }: { key: string }, named: Someone) {
  const { id: releaseId } = await clients().write.release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
  const run = await openRunRow(releaseId);
  const { actions } = await clients().write.review.create({
    data: {
      runId: run.id, releaseId, leadId: named.actor.id, createdAt: named.now, dueAt: named.now, revisions: {},
      actions: { create: { position: 1, what: "Test on old phones", ownerId: named.actor.id, dueOn: named.now } },
    },
    include: { actions: true },
  });
  return { run: runKeyOf(run.number), actionId: actions[0]?.id ?? "" };
}

function letters(): string {
  return `p${randomUUID().replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "").replaceAll("-", "").slice(0, 14)}`;
}
