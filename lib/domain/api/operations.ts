import { z } from "zod";
import { planDocument } from "../plan/document";
import { approvalOperations } from "./approval-operations";
import { createReleaseBody, itemParams, listPeopleQuery, listReleasesQuery, listServicesQuery, releaseParams, tickBody, transitionBody } from "./inputs";
import { drillOperations } from "./drill-operations";
import { freezeOperations } from "./freeze-operations";
import { lintOperations } from "./lint-operations";
import { operation } from "./operation";
import { reviewOperations } from "./review-operations";
import { reportFeedback, runOperations } from "./run-operations";
import { waiverOperations } from "./waiver-operations";
import { checklistView, createdView, gateView, movedView, peopleView, planSavedView, readinessView, releasesView, releaseView, servicesView, tickedView } from "./views";

/** Every route of the public API, in the order in which people read about them. */
export const listPeople = operation({
  id: "listPeople", method: "GET", path: "/api/v1/people", group: "People and services",
  summary: "List the people, by name",
  about: "Their ids are what a plan names as owners, deputies and roles.",
  may: "workspace.read", query: listPeopleQuery,
  answer: { status: 200, say: "A page of people.", shape: peopleView },
  example: { query: "q=amara" },
});

export const listServices = operation({
  id: "listServices", method: "GET", path: "/api/v1/services", group: "People and services",
  summary: "List the services, by name",
  may: "workspace.read", query: listServicesQuery,
  answer: { status: 200, say: "A page of services.", shape: servicesView },
});

export const createRelease = operation({
  id: "createRelease", method: "POST", path: "/api/v1/releases", group: "Releases",
  summary: "Create a release",
  about: "A draft with a plan and a checklist: from a template (its slug), from another release (its key), or empty.",
  may: "release.create", body: createReleaseBody,
  answer: { status: 201, say: "The release is there; Location is its address.", shape: createdView },
  example: { body: { name: "Shorter onboarding", version: "4.12.0", template: "onboarding-behind-a-flag", launchAt: "2027-03-11T16:00:00+01:00" } },
});

export const listReleases = operation({
  id: "listReleases", method: "GET", path: "/api/v1/releases", group: "Releases",
  summary: "List the releases, newest first",
  may: "workspace.read", query: listReleasesQuery,
  answer: { status: 200, say: "A page of releases.", shape: releasesView },
  example: { query: "status=draft,ready&limit=20" },
});

export const getRelease = operation({
  id: "getRelease", method: "GET", path: "/api/v1/releases/{key}", group: "Releases",
  summary: "Read one release",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "The release.", shape: releaseView },
});

export const moveRelease = operation({
  id: "moveRelease", method: "POST", path: "/api/v1/releases/{key}/transitions", group: "Releases",
  summary: "Move a release to another status",
  about: "Forward is earned: a release becomes ready only when nothing stands in the way; otherwise the answer is 409 with the blockers. Asking for the status that it has changes nothing.",
  may: "release.markReady", params: releaseParams, body: transitionBody, refusals: [409],
  answer: { status: 200, say: "The release has moved.", shape: movedView },
  example: { body: { to: "ready" } },
});

export const getPlan = operation({
  id: "getPlan", method: "GET", path: "/api/v1/releases/{key}/plan", group: "Plan",
  summary: "Read the plan",
  about: "The whole rollback plan. Its ETag is the revision that a save has to name.",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "The plan.", shape: planDocument, etag: true },
});

export const savePlan = operation({
  id: "savePlan", method: "PUT", path: "/api/v1/releases/{key}/plan", group: "Plan",
  summary: "Replace the plan",
  about: "Send the document as it was read, with your changes, and the ETag in If-Match. When somebody else saved meanwhile, the answer is 412 with the plan as it is now; nothing is overwritten. Rows keep their ids; a new row brings a new UUID.",
  may: "plan.edit", params: releaseParams, body: planDocument, ifMatch: true, refusals: [409],
  answer: { status: 200, say: "The plan is saved; the new ETag is for the next save.", shape: planSavedView, etag: true },
});

export const getChecklist = operation({
  id: "getChecklist", method: "GET", path: "/api/v1/releases/{key}/checklist", group: "Checklist",
  summary: "Read the checklist",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "The four phases with their items.", shape: checklistView },
});

export const tickItem = operation({
  id: "tickItem", method: "PUT", path: "/api/v1/releases/{key}/checklist/{itemId}/tick", group: "Checklist",
  summary: "Tick an item",
  about: "Set, never toggle: the same request again changes nothing. Note and evidence are optional, and so is the body. Items that are verified from the plan can't be ticked.",
  may: "checklist.tick", params: itemParams, body: tickBody, bodyOptional: true, refusals: [409],
  answer: { status: 200, say: "The item is ticked.", shape: tickedView },
  example: { body: { note: "Restored in 4 minutes.", evidenceUrl: "https://ci.example.com/builds/4182" } },
});

export const untickItem = operation({
  id: "untickItem", method: "DELETE", path: "/api/v1/releases/{key}/checklist/{itemId}/tick", group: "Checklist",
  summary: "Take a tick back",
  about: "Also takes back “not applicable”. When there is neither, nothing changes.",
  may: "checklist.tick", params: itemParams, refusals: [409],
  answer: { status: 204, say: "The item is not ticked." },
});

export const getReadiness = operation({
  id: "getReadiness", method: "GET", path: "/api/v1/releases/{key}/readiness", group: "Readiness",
  summary: "Ask whether a release can launch now",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "Ready, or what stands in the way.", shape: readinessView },
});

export const askGate = operation({
  id: "askGate", method: "GET", path: "/api/v1/gate/{key}", group: "Readiness",
  summary: "Ask the gate, from a pipeline",
  about:
    "200 only when the release is marked as ready (or is being deployed or monitored already) and nothing stands in the way, a freeze included; else 409 with the blockers. It is judged at the moment of the request: evidence and waivers that have ended do not count. With Accept: text/plain both are lines for a log.",
  may: "workspace.read", params: releaseParams, refusals: [409], plain: true, problemSays: { pass: false },
  answer: { status: 200, say: "The pipeline may go on.", shape: gateView },
});

export const getDescription = operation({
  id: "getDescription", method: "GET", path: "/api/v1/openapi.json", group: "This description",
  summary: "Read this description as OpenAPI 3.1",
  may: "workspace.read", sessionToo: true,
  answer: { status: 200, say: "An OpenAPI 3.1 document.", shape: z.looseObject({ openapi: z.literal("3.1.0"), paths: z.record(z.string(), z.unknown()) }) },
});

export const operations = [
  listPeople, listServices, createRelease, listReleases, getRelease, moveRelease, getPlan, savePlan,
  getChecklist, tickItem, untickItem, ...approvalOperations, getReadiness, askGate, ...waiverOperations, ...freezeOperations, ...lintOperations, ...drillOperations, ...runOperations, ...reviewOperations, reportFeedback, getDescription,
] as const;
