import "server-only";
import { z } from "zod";
import { listPeopleInput, personRef } from "@/lib/domain/person/person";
import type { OwnSettings, PeoplePage, PersonRow, Reopening } from "@/lib/domain/person/view";
import { evaluate } from "@/lib/domain/readiness/readiness";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseField, refuseMissing } from "@/lib/domain/result/result";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { query } from "../query";
import { readInput } from "../readiness/evaluate-release";
import { listReviewsNaming } from "../review/list-reviews-naming";
import { listReleasesNaming } from "./lock-releases-naming";

const isInvited: Prisma.PersonWhereInput = { passwordHash: null, oidcSubject: null, invitations: { some: {} } };
const inState = {
  active: { deactivatedAt: null, NOT: isInvited },
  invited: { deactivatedAt: null, ...isInvited },
  deactivated: { deactivatedAt: { not: null } },
} satisfies Record<string, Prisma.PersonWhereInput>;

/** People by name; the cursor is the id of the last one of the page before. */
export const listPeople = query({
  may: "workspace.read",
  input: listPeopleInput,
  run: async ({ tx }, { q, role, state, limit, cursor }) => {
    const after = cursor ? await findCursor(tx, cursor) : null;
    if (cursor && !after) return refuseField("cursor", "This page of the list is not there any more. Start again at its beginning.");
    // What is typed are letters, never the wildcards of a pattern.
    const contains = { contains: q?.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
    const rows = await tx.person.findMany({
      where: {
        AND: [
          state ? inState[state] : { deactivatedAt: null },
          role ? { role } : {},
          q ? { OR: [{ name: contains }, { email: contains }, { title: contains }] } : {},
          after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit + 1,
      select: {
        id: true, name: true, email: true, title: true, role: true, timeZone: true, deactivatedAt: true, passwordHash: true, oidcSubject: true,
        invitations: { orderBy: { createdAt: "desc" }, take: 1, select: { expiresAt: true } },
      },
    });
    const items = rows.slice(0, limit).map(toRow);
    return done<PeoplePage>({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});

/** What re-opens if somebody is deactivated now: asked of the law, as the verb itself will. */
export const getReopening = query({
  may: "person.manage",
  input: personRef,
  run: async ({ tx, now }, { personId }) => {
    const ids = await listReleasesNaming(tx, personId);
    const [releases, services, reviews, tokens] = await Promise.all([
      tx.release.findMany({ where: { id: { in: ids } }, orderBy: { number: "desc" }, select: { id: true, number: true, name: true, status: true, ownerId: true, deployedAt: true } }),
      tx.service.findMany({ where: { ownerId: personId }, orderBy: { name: "asc" }, select: { name: true } }),
      listReviewsNaming(tx, personId),
      tx.apiToken.count({ where: { personId, revokedAt: null } }),
    ]);
    const fallen = new Set<string>();
    for (const release of releases) if (release.status === "ready" && (await wouldFallBack(tx, release, personId, now))) fallen.add(release.id);
    return done<Reopening>({
      releases: releases.map(({ id, number, name, status }) => ({ key: keyOf(number), name, status, fallsBack: fallen.has(id) })),
      services: services.map(({ name }) => name),
      reviews,
      tokens,
    });
  },
});

export const getOwnSettings = query({
  may: "person.editOwn",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const person = await tx.person.findUnique({
      where: { id: actor.id },
      select: { name: true, email: true, title: true, role: true, timeZone: true, passwordHash: true, oidcSubject: true },
    });
    if (!person) return refuseMissing("You are not known here any more. Ask an administrator.");
    const { passwordHash, oidcSubject, ...own } = person;
    return done<OwnSettings>({ ...own, hasPassword: passwordHash !== null, signsInElsewhere: oidcSubject !== null });
  },
});

const uuid = z.uuid();

async function findCursor(tx: Transaction, cursor: string) {
  return uuid.safeParse(cursor).success ? tx.person.findUnique({ where: { id: cursor }, select: { id: true, name: true } }) : null;
}

type Row = Omit<PersonRow, "state" | "invitedUntil"> & { deactivatedAt: Date | null; passwordHash: string | null; oidcSubject: string | null; invitations: { expiresAt: Date }[] };

function toRow({ deactivatedAt, passwordHash, oidcSubject, invitations, ...row }: Row): PersonRow {
  const [link] = invitations;
  const invited = link !== undefined && passwordHash === null && oidcSubject === null;
  return {
    ...row,
    state: deactivatedAt ? "deactivated" : invited ? "invited" : "active",
    invitedUntil: invited ? link.expiresAt.toISOString() : null,
  };
}

async function wouldFallBack(tx: Transaction, release: Parameters<typeof readInput>[1], personId: string, now: Date): Promise<boolean> {
  const input = await readInput(tx, release, now);
  const { people } = input;
  const without = new Map([...people].map(([id, person]) => [id, id === personId ? { ...person, active: false } : person]));
  return evaluate({ ...input, people: without }).blockers.length > 0;
}
