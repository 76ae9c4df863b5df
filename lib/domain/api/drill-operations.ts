import { z } from "zod";
import { listDrillsInput } from "../drill/drill";
import { drillKinds } from "../drill/kinds";
import { pipelineReport } from "../drill/pipeline";
import { releaseParams } from "./inputs";
import { operation } from "./operation";

const moment = z.string().meta({ format: "date-time" });
const named = z.object({ id: z.string(), name: z.string() });

export const drillView = z
  .object({
    id: z.string(),
    kind: z.enum(drillKinds),
    state: z.enum(["scheduled", "underWay", "cancelled", "passed", "failed"]),
    holds: z.boolean().describe("Whether it passed, speaks of the plan as it is now, and is not too old."),
    version: z.number().int().nullable().describe("The plan version that it speaks of."),
    scheduledAt: moment.nullable(),
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    lead: named.nullable(),
    measuredMinutes: z.number().nullable().describe("From the decision to recovered."),
    report: z.object({ tests: z.number().int(), failures: z.number().int(), errors: z.number().int(), skipped: z.number().int(), name: z.string(), url: z.string() }).nullable().describe("What a pipeline counted."),
  })
  .meta({ id: "Drill" });
export type ApiDrill = z.output<typeof drillView>;

export const drillsView = z.object({ items: z.array(drillView), nextCursor: z.string().nullable().describe("Send it as cursor for the next page; null on the last one.") });
export const reportedView = z.object({
  id: z.string(),
  result: z.enum(["passed", "failed"]).describe("Passed only when something was tested, nothing failed, and not everything was skipped."),
  tests: z.number().int(),
  failures: z.number().int(),
  errors: z.number().int(),
  skipped: z.number().int(),
  version: z.number().int().describe("The plan version that was tested."),
});

export const reportDrill = operation({
  id: "reportDrill", method: "POST", path: "/api/v1/releases/{key}/drills", group: "Drills",
  summary: "Report a test of the way back, from a pipeline",
  about: "As JSON, or the JUnit file of the test runner with Content-Type: application/xml. It proves the steps as they are in the plan now; a change of a step, or a week, lets it go stale.",
  may: "drill.edit", params: releaseParams, body: pipelineReport, refusals: [409],
  xml: "A JUnit file: <testsuites> or <testsuite>. A document type and entities of its own are refused.",
  query: z.strictObject({ name: pipelineReport.shape.name.unwrap().optional().describe("Beside a JUnit file: such as the build."), url: pipelineReport.shape.url.unwrap().optional().describe("Beside a JUnit file: where its log is.") }),
  answer: { status: 201, say: "The test is kept, passed or failed.", shape: reportedView },
  example: { body: { tests: 14, failures: 0, errors: 0, skipped: 0, name: "build 8790", url: "https://ci.example.com/builds/8790" } },
});

export const listDrills = operation({
  id: "listDrills", method: "GET", path: "/api/v1/releases/{key}/drills", group: "Drills",
  summary: "List the drills of a release, newest first",
  may: "workspace.read", params: releaseParams, query: listDrillsInput.omit({ key: true }),
  answer: { status: 200, say: "A page of drills.", shape: drillsView },
});

export const drillOperations = [reportDrill, listDrills] as const;
