import "server-only";
import { reportPipelineInput, resultOf } from "@/lib/domain/drill/pipeline";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { onDrills } from "./drill-door";
import { keepDrill } from "./keep-drill";

/** What a pipeline says of its test of the way back. */
export const reportPipeline = command({
  ...onDrills,
  input: reportPipelineInput,
  run: async (door, { release: key, ...report }) => {
    if (!isOpen(door.release.status)) return refuseRule(`${key} is ${statusNames[door.release.status].toLowerCase()}, so no drill of it is kept any more.`);
    const result = resultOf(report);
    const { id, version } = await keepDrill(door, "pipeline", result, { report });
    return done({ id, result, version, tests: report.tests, failures: report.failures, errors: report.errors, skipped: report.skipped });
  },
});
