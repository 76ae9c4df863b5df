import { z } from "zod";
import { findingView } from "../lint/view";
import { releaseParams } from "./inputs";
import { operation } from "./operation";
import { apiBlocker } from "./problem";

const apiFinding = apiBlocker
  .extend({
    name: findingView.shape.name.describe("The rule, as a heading."),
    why: findingView.shape.why.describe("Why it matters."),
    fix: findingView.shape.fix.describe("What mends it."),
    level: findingView.shape.level.describe("blocking: it stands between the release and its launch; advice: it does not."),
    field: z.string().describe("Path of the field: steps/<id>/undo."),
    waivedUntil: findingView.shape.waivedUntil.meta({ format: "date-time" }).describe("Until when a waiver covers it; null without one."),
  })
  .meta({ id: "Finding" });

export const lintView = z.object({
  key: z.string(),
  planVersion: z.number().int(),
  holds: z.number().int().describe("How many rules were asked and found nothing."),
  findings: z.array(apiFinding),
});

export const getLint = operation({
  id: "getLint", method: "GET", path: "/api/v1/releases/{key}/lint", group: "Readiness",
  summary: "Read what the linter finds in a plan",
  about: "Also what stands around the launch: somebody away or asleep, needed twice, or a launch of what this one depends on. What each rule does (off, advice, blocking) is decided by an administrator.",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "What it found, what blocks first.", shape: lintView },
});

export const lintOperations = [getLint] as const;
