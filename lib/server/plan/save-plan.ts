import "server-only";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import type { Section } from "@/lib/domain/plan/document";
import { ownsSection } from "@/lib/domain/plan/owns-section";
import { changedSections, savePlanInput } from "@/lib/domain/plan/save-plan";
import { sections } from "@/lib/domain/plan/sections";
import { refuse } from "@/lib/domain/result/result";
import { command } from "../command";
import { changePlan, readState } from "./change-plan";
import { currentVersion } from "./plan-version";

/** Replaces the whole plan; refused when it changed since the revision that the text is based on. */
export const savePlan = command({
  may: "plan.edit",
  input: savePlanInput,
  release: (input) => input.release,
  named: async (door, { plan }) => {
    const { document } = await currentVersion(door);
    const owns = (section: Section) => ownsSection(document, section, door.actor.id);
    // Who owns nothing may not even send back what stands there.
    return sections.some(owns) && changedSections(document, plan).every(owns);
  },
  run: async (door, { plan, base }) => {
    const state = await readState(door);
    if (state.revision !== base) {
      return refuse({
        kind: "conflict",
        say: `The plan has changed since revision ${base}; it is now at ${state.revision}. Read it again, put your change into it, and send it with the new ETag.`,
        current: { plan: state.document, revision: state.revision, version: state.version },
      });
    }
    return changePlan(door, state, { ...plan, steps: { ...plan.steps, items: normalizeSteps(plan.steps.items) } });
  },
});
