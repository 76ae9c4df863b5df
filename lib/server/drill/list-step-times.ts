import "server-only";
import { z } from "zod";
import { measuredOf, measuredWayOf } from "@/lib/domain/drill/measured";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { query } from "../query";
import { readDocument } from "../readiness/evaluate-release";
import { readMeasured } from "./read-measured";

/** Each step of the current plan: what it is estimated to take, and what it took in the last drill and the last real run. */
export const listStepTimes = query({
  may: "workspace.read",
  input: z.strictObject({ release: releaseKey }),
  run: async ({ tx }, { release: key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      select: { id: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, document: true } } },
    });
    const version = release?.versions[0];
    if (!release || !version) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const { items } = readDocument(version.document).steps;
    const drills = await readMeasured(tx, release.id);
    return done({ version: version.number, steps: measuredOf(items, drills), way: measuredWayOf(items, drills) });
  },
});
