import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import type { RuleLevels } from "@/lib/domain/lint/level";
import { type Change, difference } from "@/lib/domain/plan/difference";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { type SectionRevisions, sectionRevisions } from "@/lib/domain/plan/save-plan";
import { sections } from "@/lib/domain/plan/sections";
import { isSealed, versionNumber } from "@/lib/domain/plan/version";
import { whyNotEditSection } from "@/lib/domain/plan/why-not-edit";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import type { WayMeasured } from "@/lib/domain/plan/way-lanes";
import type { BlastService } from "@/lib/domain/service/blast";
import { isOpen } from "@/lib/domain/release/status";
import { keyOf, releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { readWayMeasured } from "../drill/read-way-measured";
import { query } from "../query";
import { readDocument, readInput } from "../readiness/evaluate-release";
import { readBlast } from "../service/read-blast";

export type PlanPerson = { id: string; name: string; title: string; active: boolean };
export type PlanView = {
  key: string;
  name: string;
  document: PlanDocument;
  revision: number;
  revisions: SectionRevisions;
  version: { number: number; savedAt: string };
  people: PlanPerson[];
  /** Why the one who asks may only read a section; null where they may edit it. */
  whyNotEdit: Record<Section, string | null>;
  /** What the release touches, and what depends on that. */
  services: BlastService[];
  /** What readiness is asked about while the release is on its way; null afterwards, when an edit re-opens nothing. */
  proven: ReadinessInput | null;
  isReady: boolean;
  measured: WayMeasured | null;
  /** What the rules of the linter do here. */
  ruleLevels: RuleLevels;
};

const missing = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);

/** Everything that the editor of a plan shows. */
export const getPlan = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor, now }, { key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      select: {
        id: true, name: true, status: true, ownerId: true, deployedAt: true,
        owner: { select: { name: true } },
        plan: { select: { revision: true, sectionRevisions: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, savedAt: true } },
      },
    });
    const version = release?.versions[0];
    if (!release?.plan || !version) return missing(key);
    const input = await readInput(tx, release, now);
    const document = input.plan;
    const people = await tx.person.findMany({
      where: { OR: [{ deactivatedAt: null }, { id: { in: peopleOf(document) } }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, title: true, deactivatedAt: true },
    });
    const whyNot = (section: Section) => whyNotEditSection(actor, document, section, { status: release.status, owner: release.owner.name });
    return done<PlanView>({
      key,
      name: release.name,
      document,
      revision: release.plan.revision,
      revisions: sectionRevisions.parse(release.plan.sectionRevisions),
      version: { number: version.number, savedAt: version.savedAt.toISOString() },
      people: people.map(({ deactivatedAt, ...person }) => ({ ...person, active: deactivatedAt === null })),
      whyNotEdit: Object.fromEntries(sections.map((section) => [section, whyNot(section)])) as Record<Section, string | null>,
      services: await readBlast(tx, release.id, now),
      proven: release.status === "draft" || release.status === "ready" ? input : null,
      isReady: release.status === "ready",
      measured: await readWayMeasured(tx, release.id, input),
      ruleLevels: input.policy.ruleLevels,
    });
  },
});

export type VersionRow = { number: number; author: string; startedAt: string; savedAt: string; sealed: boolean; note: string };

const page = 20;

/** Versions, newest first; `before` is the number after which the next page starts. */
export const listVersions = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey, before: versionNumber.optional() }),
  run: async ({ tx, now, actor }, { key, before }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      select: {
        number: true,
        status: true,
        _count: { select: { versions: true } },
        versions: {
          where: before === undefined ? {} : { number: { lt: before } },
          orderBy: { number: "desc" },
          take: page + 1,
          omit: { document: true },
          include: { author: { select: { name: true } } },
        },
      },
    });
    if (!release) return missing(key);
    const rows = release.versions.slice(0, page).map((version): VersionRow => ({
      number: version.number,
      author: version.author.name,
      startedAt: version.startedAt.toISOString(),
      savedAt: version.savedAt.toISOString(),
      sealed: isSealed(version, now),
      note: version.note,
    }));
    // Versions are numbered from 1 without gaps, and none is ever removed.
    const newest = release._count.versions;
    const mayRestore = isOpen(release.status) && mayRole("plan.edit", actor.role) === "yes";
    return done({ key: keyOf(release.number), versions: rows, newest, mayRestore, next: release.versions.length > page ? (rows.at(-1)?.number ?? null) : null });
  },
});

export type Comparison = { from: number | null; to: number; changes: Change[] };

/** What a version changed since another; without `from`, since the one before. The first is compared with nothing. */
export const compareVersions = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey, to: versionNumber, from: versionNumber.optional() }),
  run: async ({ tx }, { key, to, from = to - 1 }) => {
    const found = await tx.planVersion.findMany({
      where: { release: { number: releaseNumber(key) ?? 0 }, number: { in: [from, to] } },
      select: { number: true, document: true },
    });
    const documents = new Map(found.map((version) => [version.number, readDocument(version.document)]));
    const after = documents.get(to);
    if (!after) return refuseMissing(`The plan of ${key} has no version ${to}. Choose one from the list.`);
    const before = documents.get(from);
    if (!before && from > 0) return refuseMissing(`The plan of ${key} has no version ${from}. Choose one from the list.`);
    if (!before) return done<Comparison>({ from: null, to, changes: [] });
    const ids = [...new Set([...peopleOf(before), ...peopleOf(after)])];
    const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return done<Comparison>({ from, to, changes: difference(before, after, (id) => names.get(id) ?? "somebody unknown") });
  },
});
