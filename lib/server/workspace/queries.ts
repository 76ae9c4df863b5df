import "server-only";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { runKeyOf } from "@/lib/domain/run/key";
import { siteOf } from "../api/answer-problem";
import { query } from "../query";
import { foldKept } from "../run/fold-kept";
import { getWorkspace } from "./get-workspace";
import { readFrame } from "./read-frame";

/** What the frame of every page shows: counts, unread notifications, and the runs under way, the oldest first. */
export const getFrame = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const { counts, openReviews, unread, runs } = await readFrame(tx, actor.id);
    const releases = Object.values(counts).reduce((sum, count) => sum + count, 0);
    // A rehearsal is no trouble: it stands in the list of runs, not around every page.
    const underWay = (await foldKept(tx, runs)).filter(({ isDrill }) => !isDrill).map(({ number, status, release: { name }, state, plan }) => ({ key: runKeyOf(number), name, status, state, plan }));
    return done({ releases, openReviews, unread, runs: underWay });
  },
});

/** What the administrators' screen shows: the settings, all services with their public names, and our own address. */
export const getWorkspaceSettings = query({
  may: "workspace.edit",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const [workspace, services] = await Promise.all([
      getWorkspace(tx),
      tx.service.findMany({ select: { id: true, name: true, publicName: true }, orderBy: { name: "asc" } }),
    ]);
    return done({ workspace, services, site: siteOf() });
  },
});
