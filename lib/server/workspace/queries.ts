import "server-only";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { siteOf } from "../api/answer-problem";
import { query } from "../query";
import { getWorkspace } from "./get-workspace";

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
