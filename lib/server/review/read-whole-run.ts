import "server-only";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { keyOf } from "@/lib/domain/release/key";
import { reviewTexts, textRevisions } from "@/lib/domain/review/texts";
import type { ReviewPart, ReviewPerson, WholeRun } from "@/lib/domain/review/view";
import { targetKinds, targetsFor, type Targets } from "@/lib/domain/run/durations";
import { runKeyOf } from "@/lib/domain/run/key";
import { runSentences } from "@/lib/domain/run/say-run-event";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { loadRun } from "../run/load-run";
import { getWorkspace } from "../workspace/get-workspace";

const person = { select: { id: true, name: true, title: true, deactivatedAt: true } } as const;

export const ofReview = {
  lead: person,
  publishedBy: { select: { name: true } },
  actions: { orderBy: { position: "asc" }, include: { owner: person } },
  readers: { orderBy: { person: { name: "asc" } }, include: { person } },
} as const satisfies Prisma.ReviewInclude;

export const ofWholeRun = {
  release: { select: { id: true, number: true, name: true, version: true, status: true, ownerId: true, eventCount: true } },
  messages: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], include: { sentBy: { select: { name: true } } } },
  review: { include: ofReview },
} as const satisfies Prisma.RunInclude;

type RunRow = Prisma.RunGetPayload<{ include: typeof ofWholeRun }>;

/** A run with all that a look back needs; `review` is null before it resolved. */
export async function readWholeRun(tx: Transaction, run: RunRow): Promise<WholeRun> {
  const { plan, events, state } = await loadRun(tx, run);
  const { release, review } = run;
  const named = [
    release.ownerId,
    ...peopleOf(plan.document),
    ...events.map(({ byId }) => byId),
    ...Object.values(state.steps).map(({ ownerId }) => ownerId),
    ...Object.values(textRevisions.parse(review?.revisions ?? {})).map((stamp) => stamp?.personId),
  ];
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(named.filter((id) => typeof id === "string"))] } }, ...person });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const workspace = await getWorkspace(tx);
  const who = (id: string | null) => (id && nameOf.get(id)) ?? "";
  return {
    key: runKeyOf(run.number),
    release: { key: keyOf(release.number), name: release.name, version: release.version, status: release.status, ownerId: release.ownerId },
    plan,
    state,
    people: Object.fromEntries(people.map((each) => [each.id, personOf(each)])),
    timeline: events.map(({ number, at, type, data, byId }) => ({ number, at, who: who(byId), say: runSentences[type](who(byId) || "Ripcord", data), isDecision: type === "run.decided" })),
    messages: run.messages.map(({ id, title, text, audience, sentAt, sentBy }) => ({ id, title, text, audience, at: sentAt.toISOString(), byName: sentBy?.name ?? "Ripcord" })),
    targets: targetsFor(plan, Object.fromEntries(targetKinds.map((kind) => [kind, workspace[`${kind}Minutes`]])) as Targets),
    review: review && partOf(review),
  };
}

function partOf(review: Prisma.ReviewGetPayload<{ include: typeof ofReview }>): ReviewPart {
  return {
    lead: review.lead && personOf(review.lead),
    dueAt: review.dueAt.toISOString(),
    texts: Object.fromEntries(reviewTexts.map((text) => [text, review[text]])) as ReviewPart["texts"],
    revisions: textRevisions.parse(review.revisions),
    actions: review.actions.map(({ id, what, owner, dueOn, startedAt, doneAt }) => ({
      id, what, owner: personOf(owner), dueOn: dueOn.toISOString().slice(0, 10), startedAt: startedAt?.toISOString() ?? null, doneAt: doneAt?.toISOString() ?? null,
    })),
    readers: review.readers.map((reader) => ({ person: personOf(reader.person), readAt: reader.readAt?.toISOString() ?? null })),
    publishedAt: review.publishedAt?.toISOString() ?? null,
    publishedByName: review.publishedBy?.name ?? "",
  };
}

export function personOf({ id, name, title, deactivatedAt }: { id: string; name: string; title: string; deactivatedAt: Date | null }): ReviewPerson {
  return { id, name, title, isActive: deactivatedAt === null };
}
