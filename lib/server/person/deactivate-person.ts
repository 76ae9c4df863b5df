import "server-only";
import { personRef } from "@/lib/domain/person/person";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";
import { finishReleases } from "./finish-releases";
import { lockAdministrators, refuseLastAdministrator } from "./last-administrator";
import { lockReleasesNaming } from "./lock-releases-naming";
import { retryLocked } from "./retry-locked";

/** Ends somebody's sessions, tokens and links, and re-opens what they owned: a ready release that needs them falls back. */
export const deactivatePerson = retryLocked(
  command({
    may: "person.manage",
    input: personRef,
    run: async (door, { personId }) => {
      const { tx, now, record } = door;
      await lockAdministrators(tx);
      const releases = await lockReleasesNaming(tx, personId);
      const found = await findPerson(door, personId);
      if (!found.ok) return found;
      const person = found.value;
      if (person.deactivatedAt) return done({ personId, releases: [] });
      const refused = await refuseLastAdministrator(tx, person);
      if (refused) return refused;

      await tx.person.update({ where: { id: personId }, data: { deactivatedAt: now, sessionVersion: { increment: 1 } }, select: { id: true } });
      await tx.apiToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
      await tx.invitation.updateMany({ where: { personId, usedAt: null }, data: { expiresAt: now } });
      const data = { personId, name: person.name };
      record({ type: "person.deactivated", data });
      return done({ personId, releases: await finishReleases(door, releases, { type: "person.deactivated", data }) });
    },
  }),
);
