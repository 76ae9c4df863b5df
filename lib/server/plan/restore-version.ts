import "server-only";
import { restoreVersionInput } from "@/lib/domain/plan/save-plan";
import { refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";
import { readDocument } from "../readiness/evaluate-release";
import { changePlan, readState } from "./change-plan";

/** Makes an earlier version the current plan, as a new version. */
export const restoreVersion = command({
  may: "plan.edit",
  input: restoreVersionInput,
  release: (input) => input.release,
  run: async (door, input) => {
    const version = await door.tx.planVersion.findUnique({ where: { releaseId_number: { releaseId: door.release.id, number: input.version } } });
    if (!version) return refuseMissing(`This plan has no version ${input.version}.`);
    return changePlan(door, await readState(door), readDocument(version.document), `Restored version ${input.version}`);
  },
});
