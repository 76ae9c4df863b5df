import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import { keyOf, releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseMissing } from "@/lib/domain/result/result";
import type { WaiverView } from "@/lib/domain/waiver/view";
import { waiverState, waiverStates } from "@/lib/domain/waiver/waiver-state";
import type { Prisma } from "@/prisma/generated/client";
import { query } from "../query";

const person = { select: { id: true, name: true } } as const;
const people = { askedBy: person, answeredBy: person, revokedBy: person } as const;
const newestFirst = [{ askedAt: "desc" }, { id: "desc" }] satisfies Prisma.WaiverOrderByWithRelationInput[];
/** Of those that are over. */
const shown = 50;

/** The waivers of a release: those that wait for an answer, those that hold, then those that are over, the newest first. */
export const listWaivers = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, now, actor }, { key }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { id: true, status: true } });
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const may = isOpen(release.status) && mayRole("waiver.answer", actor.role) === "yes";
    const of = { releaseId: release.id };
    const [standing, past] = await Promise.all([
      tx.waiver.findMany({ where: { ...of, revokedAt: null, expiresAt: { gt: now }, OR: [{ approved: null }, { approved: true }] }, orderBy: newestFirst, include: people }),
      tx.waiver.findMany({ where: { ...of, OR: [{ approved: false }, { revokedAt: { not: null } }, { expiresAt: { lte: now } }] }, orderBy: newestFirst, take: shown, include: people }),
    ]);
    const views = [...standing, ...past].map((waiver): WaiverView => {
      const state = waiverState(waiver, now);
      return {
        id: waiver.id,
        state,
        code: waiver.code,
        field: waiver.field,
        say: waiver.say,
        href: hrefOf(key, waiver.field),
        reason: waiver.reason,
        askedBy: waiver.askedBy,
        askedAt: waiver.askedAt.toISOString(),
        expiresAt: waiver.expiresAt.toISOString(),
        answeredBy: waiver.answeredBy,
        answeredAt: waiver.answeredAt?.toISOString() ?? null,
        note: waiver.answerNote,
        revokedBy: waiver.revokedBy,
        revokedAt: waiver.revokedAt?.toISOString() ?? null,
        revokeReason: waiver.revokeReason,
        mayAnswer: may && state === "asked" && waiver.askedBy.id !== actor.id,
        mayRevoke: may && state === "holds",
      };
    });
    // Those that are over keep their order, the newest first, however they ended.
    const place = ({ state }: WaiverView) => Math.min(waiverStates.indexOf(state), 2);
    return done(views.sort((a, b) => place(a) - place(b)));
  },
});

/** What waits for the answer of whoever reads, of all releases, the oldest first; nothing for those who may not answer. */
export const listAskedWaivers = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx, now, actor }) => {
    if (mayRole("waiver.answer", actor.role) !== "yes") return done([]);
    const rows = await tx.waiver.findMany({
      where: { approved: null, expiresAt: { gt: now }, askedById: { not: actor.id }, release: { status: { in: ["draft", "ready", "deploying", "monitoring"] } } },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      take: 10,
      select: { id: true, say: true, askedBy: person, release: { select: { number: true, name: true } } },
    });
    return done(rows.map(({ id, say, askedBy, release }) => ({ id, say, askedBy: askedBy.name, name: release.name, key: keyOf(release.number) })));
  },
});
