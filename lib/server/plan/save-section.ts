import "server-only";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { ownsSection } from "@/lib/domain/plan/owns-section";
import { isSame } from "@/lib/domain/plan/is-same";
import { type SaveSectionInput, saveSectionInput } from "@/lib/domain/plan/save-plan";
import { sectionNames } from "@/lib/domain/plan/sections";
import { done, refuse } from "@/lib/domain/result/result";
import { command } from "../command";
import { changePlan, readState } from "./change-plan";
import { currentVersion } from "./plan-version";

/** Answers with the section as it is kept: lines trimmed, positions counted anew. */
export const saveSection = command({
  may: "plan.edit",
  input: saveSectionInput,
  release: (input) => input.release,
  named: async (door, { section }) => ownsSection((await currentVersion(door)).document, section, door.actor.id),
  run: async (door, input) => {
    const state = await readState(door);
    const { section, base } = input;
    const after = withSection(state.document, input);
    const seen = state.revisions[section];
    if (seen.revision !== base && !isSame(state.document[section], after[section])) {
      const by = await door.tx.person.findUnique({ where: { id: seen.personId }, select: { name: true } });
      return refuse({
        kind: "conflict",
        say: `${by?.name ?? "Somebody"} changed “${sectionNames[section]}” while you were writing. Both texts are kept: choose what stays.`,
        current: { section, value: state.document[section], revision: seen.revision, version: state.version, byId: seen.personId, byName: by?.name ?? "", at: seen.at },
      });
    }
    const saved = await changePlan(door, state, after);
    return saved.ok ? done({ ...saved.value, section, value: after[section] }) : saved;
  },
});

function withSection(document: PlanDocument, input: SaveSectionInput): PlanDocument {
  if (input.section !== "steps") return { ...document, [input.section]: input.value };
  return { ...document, steps: { ...input.value, items: normalizeSteps(input.value.items) } };
}
