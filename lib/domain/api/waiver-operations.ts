import { z } from "zod";
import { uuid } from "../text/text";
import { answerWaiverBody, askWaiverBody, revokeWaiverBody } from "../waiver/inputs";
import { waiverStates } from "../waiver/waiver-state";
import { releaseParams } from "./inputs";
import { operation } from "./operation";

const moment = z.string().meta({ format: "date-time" });
const named = z.object({ id: z.string(), name: z.string() });
const waiverParams = releaseParams.extend({ waiverId: uuid });
const made = z.object({ id: z.string() });

export const waiverView = z
  .object({
    id: z.string(),
    state: z.enum(waiverStates),
    code: z.string(),
    field: z.string(),
    say: z.string().describe("The blocker that it covers."),
    reason: z.string(),
    askedBy: named,
    askedAt: moment,
    expiresAt: moment,
    answeredBy: named.nullable(),
    answeredAt: moment.nullable(),
    note: z.string().describe("What was said with the answer."),
    revokedBy: named.nullable(),
    revokedAt: moment.nullable(),
    revokeReason: z.string(),
  })
  .meta({ id: "Waiver" });
export type ApiWaiver = z.output<typeof waiverView>;

export const listWaivers = operation({
  id: "listWaivers", method: "GET", path: "/api/v1/releases/{key}/waivers", group: "Readiness",
  summary: "List the waivers of a release",
  about: "Those that wait for an answer, those that hold, then those that are over; the 50 newest.",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "The waivers.", shape: z.object({ items: z.array(waiverView) }) },
});

export const askWaiver = operation({
  id: "askWaiver", method: "POST", path: "/api/v1/releases/{key}/waivers", group: "Readiness",
  summary: "Ask that one blocker does not have to hold for a while",
  about: "Name the blocker by the code and the field that a refusal or the readiness page gave. Nothing changes until a leader or an administrator other than you approves; then it ends by itself.",
  may: "waiver.ask", params: releaseParams, body: askWaiverBody, refusals: [409],
  answer: { status: 201, say: "The waiver is asked.", shape: made },
  example: { body: { code: "data.restore", field: "data/backup", reason: "The table is empty until Monday.", expiresAt: "2027-03-15T18:00:00+01:00" } },
});

export const answerWaiver = operation({
  id: "answerWaiver", method: "POST", path: "/api/v1/releases/{key}/waivers/{waiverId}/answer", group: "Readiness",
  summary: "Approve or refuse a waiver",
  about: "Never your own. A refusal needs a note. The gate is asked again at once.",
  may: "waiver.answer", params: waiverParams, body: answerWaiverBody, refusals: [409],
  answer: { status: 200, say: "The waiver is answered.", shape: made },
  example: { body: { approved: true } },
});

export const revokeWaiver = operation({
  id: "revokeWaiver", method: "POST", path: "/api/v1/releases/{key}/waivers/{waiverId}/revoke", group: "Readiness",
  summary: "Take a waiver back",
  about: "What it covered stands in the way again, and a ready release that needed it falls back.",
  may: "waiver.answer", params: waiverParams, body: revokeWaiverBody, refusals: [409],
  answer: { status: 200, say: "The waiver is taken back.", shape: made },
  example: { body: { reason: "It goes to everybody now." } },
});

export const waiverOperations = [listWaivers, askWaiver, answerWaiver, revokeWaiver] as const;
