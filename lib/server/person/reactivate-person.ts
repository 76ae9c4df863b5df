import "server-only";
import { personRef } from "@/lib/domain/person/person";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";
import { finishReleases } from "./finish-releases";
import { lockReleasesNaming } from "./lock-releases-naming";
import { retryLocked } from "./retry-locked";

/** Lets somebody in again. Tokens stay revoked; the releases that name the person are evaluated again. */
export const reactivatePerson = retryLocked(
  command({
    may: "person.manage",
    input: personRef,
    run: async (door, { personId }) => {
      const { tx, record } = door;
      const releases = await lockReleasesNaming(tx, personId);
      const found = await findPerson(door, personId);
      if (!found.ok) return found;
      const { name, deactivatedAt } = found.value;
      if (!deactivatedAt) return done({ personId, releases: [] });
      await tx.person.update({ where: { id: personId }, data: { deactivatedAt: null }, select: { id: true } });
      const data = { personId, name };
      record({ type: "person.reactivated", data });
      return done({ personId, releases: await finishReleases(door, releases, { type: "person.reactivated", data }) });
    },
  }),
);
