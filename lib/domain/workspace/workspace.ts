import { z } from "zod";
import { timeZone } from "../person/time-zone";
import { line, minutes, optionalLine, uuid } from "../text/text";
import { bannerOrigin } from "./banner-origin";

/** What an installation is until an administrator says otherwise; the same defaults stand in the database. */
export const untouchedWorkspace = {
  name: "Ripcord",
  timeZone: "UTC",
  bannerOrigins: [] as string[],
  runDaysAfterCompletion: 14,
  detectMinutes: 10,
  acknowledgeMinutes: 5,
  decideMinutes: 15,
  recoverMinutes: 60,
  communicateMinutes: 15,
};
export type Workspace = typeof untouchedWorkspace;

export const workspaceInput = z.strictObject({
  name: line(60, "Write the name by which customers know you."),
  timeZone,
  bannerOrigins: z.array(bannerOrigin).max(50, "Allow at most 50 sites.").transform((origins) => [...new Set(origins)]),
  runDaysAfterCompletion: z.number({ error: "Write a number of days." }).int("Write whole days.").min(0, "Use 0 days or more.").max(365, "Use at most 365 days."),
  detectMinutes: minutes,
  acknowledgeMinutes: minutes,
  decideMinutes: minutes,
  recoverMinutes: minutes,
  communicateMinutes: minutes,
});
export type WorkspaceInput = z.input<typeof workspaceInput>;

/** All services that customers see, under the names by which they know them; the others are not named to them. */
export const publicServicesInput = z.strictObject({
  services: z.array(z.strictObject({ serviceId: uuid, publicName: optionalLine(80) })).max(200, "Show at most 200 services."),
});

/** The five durations that have a target, in the order in which they come to pass. */
export const durationTargets = [
  { field: "detectMinutes", label: "Detect", hint: "From the beginning of the trouble to the first report." },
  { field: "acknowledgeMinutes", label: "Acknowledge", hint: "From the first report until somebody looks at it." },
  { field: "decideMinutes", label: "Decide", hint: "From the first report to the decision." },
  { field: "communicateMinutes", label: "Communicate", hint: "From the first report to the first message." },
  { field: "recoverMinutes", label: "Recover", hint: "From the first report until it works again." },
] as const satisfies { field: keyof Workspace; label: string; hint: string }[];
