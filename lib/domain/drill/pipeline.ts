import { z } from "zod";
import { releaseKey } from "../release/key";
import { optionalLine } from "../text/text";

const many = z.number("Write a number.").int("Write a whole number.").min(0, "Use 0 or more.").max(1_000_000, "At most a million.");

/** What a pipeline counted. Errors count as failures. */
export const pipelineReport = z.strictObject({
  tests: many,
  failures: many.default(0),
  errors: many.default(0),
  skipped: many.default(0),
  seconds: z.number("Write how many seconds it took.").min(0, "Use 0 or more.").max(604_800, "At most a week.").nullable().default(null),
  /** Such as the build: "build 8790". */
  name: optionalLine(200).default(""),
  url: optionalLine(2_000).refine((value) => value === "" || /^https?:\/\//i.test(value), "Write a link that starts with https:// or http://.").default(""),
});
export type PipelineReport = z.output<typeof pipelineReport>;

export const reportPipelineInput = pipelineReport.extend({ release: releaseKey });

/** Passed only when something was tested, nothing failed, and not everything was skipped. */
export function resultOf({ tests, failures, errors, skipped }: PipelineReport): "passed" | "failed" {
  return tests > 0 && failures === 0 && errors === 0 && skipped < tests ? "passed" : "failed";
}
