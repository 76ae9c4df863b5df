import { expect, test } from "vitest";
import { isRunEventType, type RunEventType } from "../run/run-event";
import { type EventType, eventTypes } from "./event";
import { sayEvent } from "./say-event";

const who = "Amara Okafor";
const title = "Feature flags in place";

// Those of a run are checked against their shapes before they are recorded, and have a table of their own.
const types = eventTypes.filter((type): type is Exclude<EventType, RunEventType> => !isRunEventType(type));

/** A row for each type: what was recorded, and how it reads. */
const table: Record<Exclude<EventType, RunEventType>, [data: Record<string, unknown>, sentence: string][]> = {
  "release.created": [
    [{ name: "Gift cards", version: "1", from: "" }, "Amara Okafor created this release"],
    [{ from: "From REL-4, Search" }, "Amara Okafor created this release. From REL-4, Search"],
  ],
  "release.changed": [
    [{ fields: ["ownerId", "launchAt", "services"] }, "Amara Okafor changed the owner, the launch and the services"],
    [{ fields: ["unheardOf"] }, "Amara Okafor changed this release"],
  ],
  "release.moved": [
    [{ from: "draft", to: "ready", version: 3 }, "Amara Okafor marked this release as ready"],
    [{ to: "draft" }, "Amara Okafor took this release back to draft"],
    [{ to: "deploying" }, "Amara Okafor started the deployment"],
    [{ to: "monitoring" }, "Amara Okafor started monitoring"],
    [{ to: "completed" }, "Amara Okafor completed this release"],
    [{ to: "cancelled" }, "Amara Okafor cancelled this release"],
  ],
  "release.fellBack": [
    [{ reasons: ["The data owner has no deputy."] }, "Fell back to draft: The data owner has no deputy"],
    [{ reasons: ["The data owner has no deputy.", "b", "c"] }, "Fell back to draft: The data owner has no deputy, and two more"],
  ],
  "plan.saved": [
    [{ sections: ["roles", "triggers"], version: 4, note: "" }, "Amara Okafor saved plan version 4: Trigger conditions and Roles and ownership"],
    [{ sections: ["roles", "triggers", "data", "times"], version: 2 }, "Amara Okafor saved plan version 2: four sections"],
  ],
  "plan.restored": [[{ sections: ["roles"], version: 5, note: "Restored version 3" }, "Amara Okafor saved plan version 5. Restored version 3"]],
  "item.ticked": [[{ title }, "Amara Okafor ticked “Feature flags in place”"]],
  "item.unticked": [[{ title }, "Amara Okafor took back the tick of “Feature flags in place”"]],
  "item.notApplicable": [[{ title, reason: "No flag is used" }, "Amara Okafor said that “Feature flags in place” does not apply: No flag is used"]],
  "item.applicable": [[{ title }, "Amara Okafor said that “Feature flags in place” applies after all"]],
  "item.added": [[{ title, phase: "preDeployment" }, "Amara Okafor added “Feature flags in place” to the checklist"]],
  "item.changed": [[{ title, before: "Flags" }, "Amara Okafor changed “Feature flags in place”"]],
  "item.removed": [[{ title }, "Amara Okafor removed “Feature flags in place” from the checklist"]],
  "items.ordered": [[{ phase: "postDeployment" }, "Amara Okafor reordered the items of Post-deployment"]],
  "drill.scheduled": [[{ kind: "staging" }, "Amara Okafor scheduled a staging test"]],
  "drill.changed": [[{ kind: "fire" }, "Amara Okafor changed a fire drill"]],
  "drill.cancelled": [[{ kind: "fire" }, "Amara Okafor cancelled a fire drill"]],
  "drill.answered": [[{ kind: "fire", comes: true }, "Amara Okafor comes to a fire drill"], [{ kind: "fire", comes: false }, "Amara Okafor cannot come to a fire drill"]],
  "drill.started": [[{ kind: "staging", version: 3 }, "Amara Okafor started a staging test of version 3"]],
  "drill.passed": [[{ kind: "pipeline", version: 3 }, "A pipeline test of version 3 passed, told by Amara Okafor"]],
  "drill.failed": [[{ kind: "restore", version: 3 }, "A restore test of version 3 failed, told by Amara Okafor"]],
  "lesson.said": [[{ text: "Have the key card at hand." }, "Amara Okafor learned from a drill: Have the key card at hand."]],
  "lesson.given": [[{ text: "Have the key card at hand.", ownerName: "Yusuf Demir" }, "Amara Okafor made a lesson an action of Yusuf Demir: Have the key card at hand."]],
  "lesson.settled": [[{ text: "Have the key card at hand." }, "Amara Okafor settled a lesson: Have the key card at hand."]],
  "series.scheduled": [[{ kind: "fire", everyMonths: 3 }, "Amara Okafor scheduled a fire drill every quarter"], [{ kind: "fire", everyMonths: 6 }, "Amara Okafor scheduled a fire drill every 6 months"]],
  "series.ended": [[{ kind: "fire" }, "Amara Okafor ended the regular fire drill"]],
  "approval.asked": [[{ version: 3 }, "Amara Okafor asked for approval of plan version 3"]],
  "approval.given": [
    [{ version: 3, answer: "afterChanges" }, "Amara Okafor answered “Yes, after these changes” to plan version 3"],
    [{ version: 3, answer: "yes", forName: "Rafael Souza" }, "Amara Okafor answered “Yes” to plan version 3, in place of Rafael Souza"],
  ],
  "waiver.asked": [[{ say: "The way back has never been tested." }, "Amara Okafor asked to waive: The way back has never been tested."]],
  "waiver.approved": [[{ say: "The way back has never been tested." }, "Amara Okafor approved a waiver: The way back has never been tested."]],
  "waiver.refused": [[{ say: "The way back has never been tested." }, "Amara Okafor refused a waiver: The way back has never been tested."]],
  "waiver.revoked": [[{ say: "The way back has never been tested." }, "Amara Okafor took back a waiver: The way back has never been tested."]],
  "freeze.declared": [[{ name: "End of the year" }, "Amara Okafor declared the freeze “End of the year”"]],
  "freeze.changed": [[{ name: "End of the year" }, "Amara Okafor changed the freeze “End of the year”"]],
  "freeze.ended": [[{ name: "End of the year" }, "Amara Okafor ended the freeze “End of the year”"]],
  "approvalPolicy.made": [[{ name: "Checkout" }, "Amara Okafor made the approval policy “Checkout”"]],
  "approvalPolicy.changed": [[{ name: "Checkout" }, "Amara Okafor changed the approval policy “Checkout”"]],
  "approvalPolicy.removed": [[{ name: "Checkout" }, "Amara Okafor removed the approval policy “Checkout”"]],
  "person.awayChanged": [[{ name: who }, "Amara Okafor changed when they are away"], [{ name: "Priya Raman" }, "Amara Okafor changed when Priya Raman is away"]],
  "template.created": [[{ slug: "a", name: "Search" }, "Amara Okafor saved the template “Search”"]],
  "template.changed": [[{ name: "Search" }, "Amara Okafor changed the template “Search”"]],
  "template.removed": [[{ name: "Search" }, "Amara Okafor removed the template “Search”"]],
  "service.created": [[{ name: "Checkout" }, "Amara Okafor added the service “Checkout”"]],
  "service.changed": [[{ name: "Checkout" }, "Amara Okafor changed the service “Checkout”"]],
  "person.invited": [[{ name: "Priya Raman" }, "Amara Okafor invited Priya Raman"]],
  "person.joined": [[{ name: "Priya Raman", how: "invitation" }, "Priya Raman joined"]],
  "person.changed": [
    [{ name: "Priya Raman", fields: ["role"] }, "Amara Okafor changed the details of Priya Raman"],
    [{ name: who, fields: ["name"] }, "Amara Okafor changed their own details"],
  ],
  "person.deactivated": [[{ name: "Priya Raman" }, "Amara Okafor deactivated Priya Raman"]],
  "person.reactivated": [[{ name: "Priya Raman" }, "Amara Okafor reactivated Priya Raman"]],
  "person.passwordChanged": [[{ name: who }, "Amara Okafor changed their password"]],
  "token.created": [[{ name: "Pipeline" }, "Amara Okafor created the API token “Pipeline”"]],
  "token.revoked": [[{ name: "Pipeline" }, "Amara Okafor revoked the API token “Pipeline”"]],
  "channel.connected": [[{ name: "#incidents" }, "Amara Okafor connected the channel “#incidents”"]],
  "channel.removed": [[{ name: "#incidents" }, "Amara Okafor removed the channel “#incidents”"]],
  "workspace.changed": [
    [{ fields: ["name", "services"] }, "Amara Okafor changed the name that customers see and the services that customers see"],
    [{}, "Amara Okafor changed the workspace"],
  ],
  "feedback.reported": [[{ service: "Dashboard", run: "RUN-7" }, "A customer reported a problem with Dashboard"], [{ service: null, run: null }, "A customer reported a problem"]],
  "review.opened": [
    [{ run: "RUN-7", lead: "Mei-Lin Chen", dueAt: "2026-06-08T10:00:00.000Z" }, "The review of RUN-7 was opened, led by Mei-Lin Chen"],
    [{ run: "RUN-7", lead: "" }, "The review of RUN-7 was opened"],
  ],
  "review.saved": [[{ run: "RUN-7", text: "didNotWork" }, "Amara Okafor wrote “What didn’t” in the review of RUN-7"]],
  "review.leadChanged": [[{ run: "RUN-7", lead: "Mei-Lin Chen" }, "Amara Okafor asked Mei-Lin Chen to lead the review of RUN-7"]],
  "review.invited": [[{ run: "RUN-7", people: ["Priya Raman", "Jonas Lindqvist"] }, "Amara Okafor invited Priya Raman and Jonas Lindqvist to the review of RUN-7"]],
  "review.read": [[{ run: "RUN-7" }, "Amara Okafor read the review of RUN-7"]],
  "review.published": [
    [{ run: "RUN-7", closed: true }, "Amara Okafor published the review of RUN-7, which closes this release"],
    [{ run: "RUN-7", closed: false }, "Amara Okafor published the review of RUN-7"],
  ],
  "action.added": [[{ run: "RUN-7", title }, "Amara Okafor added the action “Feature flags in place” to the review of RUN-7"]],
  "action.changed": [[{ title }, "Amara Okafor changed the action “Feature flags in place”"]],
  "action.started": [[{ title }, "Amara Okafor started the action “Feature flags in place”"]],
  "action.finished": [[{ title }, "Amara Okafor finished the action “Feature flags in place”"]],
  "action.reopened": [[{ title }, "Amara Okafor re-opened the action “Feature flags in place”"]],
  "action.removed": [[{ title }, "Amara Okafor removed the action “Feature flags in place”"]],
};

test.each(types.flatMap((type) => table[type].map(([data, sentence]) => ({ type, data, sentence }))))("$type reads: $sentence", ({ type, data, sentence }) => {
  expect(sayEvent({ type, data, who })).toBe(sentence);
});

test("whatever was recorded, it is a sentence without holes", () => {
  for (const type of types) expect(sayEvent({ type, data: {}, who: "" })).not.toMatch(/undefined|null|\[object/);
});
