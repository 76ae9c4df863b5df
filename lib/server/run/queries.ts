import "server-only";
import { z } from "zod";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { isDone } from "@/lib/domain/readiness/checklist-rules";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { runKey, runKeyOf, runNumber } from "@/lib/domain/run/key";
import { runInput } from "@/lib/domain/run/orders";
import { planOfLine } from "@/lib/domain/run/plan-of-line";
import { runSentences } from "@/lib/domain/run/say-run-event";
import { sayRun } from "@/lib/domain/run/say-run";
import type { RunLine, RunView } from "@/lib/domain/run/view";
import { listItems } from "../checklist/list-items";
import type { Transaction } from "../db";
import { measuredWay } from "../drill/measured-way";
import { query } from "../query";
import { readFrame } from "../workspace/read-frame";
import { foldKept } from "./fold-kept";
import { type LoadedRun, loadRun, loadRuns } from "./load-run";

export { getTrouble } from "./get-trouble";

const pageOfFeedback = 50;

/** A run as its screen shows it, with what surrounds it. */
export const getRun = query({
  may: "workspace.read",
  input: runInput,
  run: async ({ tx, now }, { run: key }) => {
    const run = await tx.run.findUnique({
      where: { number: runNumber(key) ?? 0 },
      include: {
        release: { include: { services: { select: { service: { select: { id: true, name: true } } }, orderBy: { service: { name: "asc" } } } } },
        locks: { select: { liftedAt: true, service: { select: { name: true } } }, orderBy: { serviceId: "asc" } },
        review: { select: { id: true } },
        drill: { select: { id: true, result: true } },
        feedback: { orderBy: [{ at: "desc" }, { id: "desc" }], take: pageOfFeedback, include: { service: { select: { name: true } } } },
        _count: { select: { feedback: true } },
      },
    });
    if (!run) return refuseMissing(`There is no run ${key}. Check the key, or look it up in the list.`);
    const { plan, events, state } = await loadRun(tx, run);
    const items = run.isDrill ? [] : (await listItems(tx, run.releaseId)).filter(({ phase }) => phase === "rollback");
    const people = await readPeople(tx, [run.release.ownerId, ...peopleOf(plan.document), ...items.map(({ ownerId }) => ownerId), ...events.map(({ byId }) => byId), ...Object.values(state.steps).map(({ ownerId }) => ownerId)]);
    const whoOf = (id: string | null) => (id === null ? "" : (people[id]?.name ?? ""));
    return done<RunView>({
      key: runKeyOf(run.number),
      release: { key: keyOf(run.release.number), name: run.release.name, version: run.release.version, status: run.release.status, services: run.release.services.map(({ service }) => service) },
      plan,
      state,
      people,
      timeline: events
        .map(({ number, at, type, data, byId }) => ({ number, at, who: whoOf(byId), say: runSentences[type](whoOf(byId) || "Ripcord", data), isDecision: type === "run.decided" }))
        .reverse(),
      items: items.map((item) => ({
        id: item.id,
        title: item.title,
        required: item.required,
        ownerId: item.ownerId,
        isTicked: item.tick !== null,
        isNotApplicable: item.notApplicable !== null,
        verifies: item.verifies,
        holds: isDone(item),
      })),
      feedback: run.feedback.map(({ id, at, text, sinceWhen, service }) => ({ id, at: at.getTime(), text, sinceWhen, serviceName: service?.name ?? null })),
      feedbackCount: run._count.feedback,
      drill: run.isDrill && run.drill ? { id: run.drill.id, result: run.drill.result === "passed" || run.drill.result === "failed" ? run.drill.result : null } : null,
      measured: await measuredWay(tx, run.releaseId, plan, now),
      locks: run.locks.map(({ service, liftedAt }) => ({ serviceName: service.name, isLifted: liftedAt !== null })),
      reviewKey: run.review ? runKeyOf(run.number) : null,
      readAt: now.getTime(),
    });
  },
});

/** The runs under way, the oldest first: there are few, however long the history. Drills only where they are asked for, after the real ones. */
export const listOpenRuns = query({
  may: "workspace.read",
  input: z.strictObject({ withDrills: z.boolean().default(false) }),
  run: async ({ tx, actor }, { withDrills }) => {
    const runs = await foldKept(tx, (await readFrame(tx, actor.id)).runs);
    return done(await linesOf(tx, withDrills ? runs : runs.filter(({ isDrill }) => !isDrill)));
  },
});

/** Ended runs, the newest first. The next page begins after `cursor`, the key of the last run. */
export const listRuns = query({
  may: "workspace.read",
  input: z.strictObject({ limit: z.number().int().min(1, "Ask for at least one.").max(100, "Ask for at most 100 at a time.").default(30), cursor: runKey.optional() }),
  run: async ({ tx }, { limit, cursor }) => {
    const before = cursor === undefined ? {} : { number: { lt: runNumber(cursor) ?? 0 } };
    const found = await tx.run.findMany({ where: { endedAt: { not: null }, ...before }, orderBy: { number: "desc" }, take: limit + 1, include: ofRelease });
    const shown = found.slice(0, limit);
    const loaded = await loadRuns(tx, shown);
    const items = await linesOf(tx, shown.flatMap((run, at) => (loaded[at] ? [{ ...run, ...loaded[at] }] : [])));
    return done({ items, nextCursor: found.length > limit ? (items.at(-1)?.key ?? null) : null });
  },
});

const ofRelease = { release: { select: { number: true, name: true } } } as const;
type Listed = LoadedRun & { number: number; status: RunLine["status"]; openedAt: Date | number; endedAt?: Date | null; release: { number: number; name: string } };

async function linesOf(tx: Transaction, runs: readonly Listed[]): Promise<RunLine[]> {
  const everybody = await readPeople(tx, runs.flatMap(namedIn));
  return runs.map((run) => {
    const { state } = run;
    const plan = planOfLine(run.plan, state);
    const people = Object.fromEntries(namedIn({ plan, state }).flatMap((id) => (id !== null && everybody[id] ? [[id, everybody[id]]] : [])));
    return { key: runKeyOf(run.number), status: run.status, say: sayRun(state, plan), release: { key: keyOf(run.release.number), name: run.release.name }, state, plan, openedAt: run.openedAt.valueOf(), endedAt: run.endedAt?.getTime() ?? null, people };
  });
}

function namedIn({ plan, state }: Pick<LoadedRun, "plan" | "state">): (string | null)[] {
  return [...peopleOf(plan.document), ...state.decisions.map(({ byId }) => byId), ...Object.values(state.steps).map(({ ownerId }) => ownerId)];
}

async function readPeople(tx: Transaction, ids: (string | null)[]): Promise<RunView["people"]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return {};
  const [{ people }] = await tx.$queryRaw<[{ people: RunView["people"] }]>`
    select coalesce(json_object_agg(id, json_build_object('name', name, 'title', title)), '{}') as people from "Person" where id = any(${wanted}::uuid[])`;
  return people;
}
