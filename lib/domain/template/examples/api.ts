import { emptyDocument } from "../../plan/empty-document";
import type { Example } from "./example";
import { artifacts, failures, messages, migrations, reconciliations, steps, triggers } from "./rows";

export const api: Example = {
  slug: "backend-api-change",
  name: "Backend API change",
  about: "Key integrations fail after an API change. The pipeline returns to the previous deployment; the snapshot saves the data.",
  plan: {
    ...emptyDocument(),
    triggers: {
      items: triggers(
        {
          signal: "Failed requests of partners", comparison: "above", threshold: 1, unit: "%", sustainedMinutes: 5, source: "alert", sourceReference: "partner-error-rate", phase: "during",
          rationale: "Partners retry by themselves for ten minutes; after that their orders stop.",
        },
        { signal: "Webhooks not accepted", comparison: "above", threshold: 3, unit: "%", sustainedMinutes: 10, sourceReference: "webhook-failures", rationale: "A partner that misses webhooks ships late." },
        { kind: "qualitative", signal: "a key partner reports failing calls", source: "feedback", reports: 1, rationale: "One of the five key partners is a third of the traffic." },
      ),
    },
    steps: {
      summary: "The pipeline returns to the previous deployment in minutes; the new columns stay and are filled from the snapshot if they were written wrongly.",
      waysBack: ["redeploy", "databaseRollback", "pipeline"],
      items: steps(
        { kind: "code", instruction: "Start the rollback job of the pipeline for the public API", automation: "Pipeline public-api, job rollback", timeBoxMinutes: 3, verification: "All hosts report the previous version and are healthy" },
        { kind: "database", instruction: "Run the down migration 0207", timeBoxMinutes: 2, verification: "The migration table ends at 0206" },
        { kind: "verification", instruction: "Run the contract tests of the five key partners", automation: "Pipeline public-api, job partner-contracts", timeBoxMinutes: 1, verification: "All five pass", undo: "notNeeded" },
      ),
    },
    data: {
      ...emptyDocument().data,
      touchesData: true,
      writes: "Orders created through v3 carry `source_version = 3` and a normalised address.",
      fate: "keep",
      lossClass: "none",
      migrations: migrations({ name: "0207 normalised_address", reversible: true, note: "Adds columns; the down migration drops them." }),
      backup: "taken",
      backupNote: "A snapshot right before the release.",
      reconciliations: reconciliations("Number of orders per partner equals the number that the partner sent"),
      compatibility: "v2 ignores the new columns and reads the old address, which v3 keeps writing.",
      externalSystems: "Partners see v3 in the answer's header and fall back to v2 by themselves.",
      userActions: "",
    },
    times: { sustainedMinutes: 5, budgetMinutes: 10 },
    messages: {
      customersNotice: true,
      respondersChannel: "#public-api",
      goodwill: "",
      items: messages(
        { receivers: "Partner managers, support", moment: "declared", text: "We are taking back {release}. {impact}" },
        { audience: "external", receivers: "Technical contacts of partners", channel: "email", moment: "started", text: "Version 3 of the API fails for some of you. We are returning to version 2; please do nothing, your calls will work again by about {estimate}." },
        { audience: "external", receivers: "Technical contacts of partners", channel: "email", moment: "recovered", text: "Version 2 answers again, and every order that reached us is kept. We will write before we try version 3 again." },
      ),
    },
    review: { leadId: null, dueDays: 3, inviteeIds: [], note: "" },
    blast: { who: "Partners that call the public API, and the web app and checkout, which use it too.", howMany: "40 partners, five of them key", note: "" },
    failures: {
      modes: failures({ what: "A partner sends a field that v3 refuses", shows: "Its error rate rises alone", then: "Put that partner back to v2 by its key" }),
      alternatives: "Route single partners to v2 by their API key while the others stay on v3.",
    },
    artifacts: {
      flags: [],
      artifacts: artifacts(
        { reference: "public-api, the deployment before this one", kept: "Kept warm until monitoring ends" },
        { kind: "database", reference: "Down migration 0207", kept: "In the repository, tried in staging" },
      ),
    },
  },
};
