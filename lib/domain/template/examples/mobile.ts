import { emptyDocument } from "../../plan/empty-document";
import type { Example } from "./example";
import { artifacts, failures, flags, messages, steps, triggers } from "./rows";

export const mobile: Example = {
  slug: "mobile-app-update",
  name: "Mobile app update",
  about: "Crashes on launch on older devices. Not instant: pulled from the store, hotfix, in-app message and e-mail.",
  plan: {
    ...emptyDocument(),
    triggers: {
      items: triggers(
        {
          signal: "Sessions that crash on launch", comparison: "above", threshold: 1, unit: "%", sustainedMinutes: 30, source: "alert", sourceReference: "mobile-crash-free",
          rationale: "An app that crashes on launch can't be told to update itself; each hour more devices get it.",
        },
        { signal: "Store rating of the new version", comparison: "below", threshold: 3.5, unit: "stars", sustainedMinutes: 1_440, source: "manual", rationale: "Ratings stay for months." },
        { kind: "qualitative", signal: "reports that the app does not open", source: "feedback", reports: 3, rationale: "Older devices are rare in our test park, and common among customers." },
      ),
    },
    steps: {
      summary: "Stop the staged rollout, switch the new start screen off where the app still starts, send a hotfix to review, and tell people what to do until then. It takes about two days.",
      waysBack: ["flagOff", "storePull"],
      items: steps(
        { kind: "configuration", instruction: "Stop the staged rollout in both stores", timeBoxMinutes: 15, verification: "Both stores show *halted*" },
        { position: 1, kind: "flag", instruction: "Switch `mobile_new_start` off", timeBoxMinutes: 5, verification: "A device on the new version opens the old start screen" },
        { kind: "communication", instruction: "Publish the in-app message and send the e-mail", timeBoxMinutes: 20, verification: "Both arrived on the test accounts", undo: "notNeeded" },
        {
          kind: "code", instruction: "Submit the hotfix build to both stores with a request for expedited review", timeBoxMinutes: 120, verification: "Both stores confirm the submission",
          undo: "no", wayForward: "A version in review can only be replaced by a newer one: prepare the next hotfix",
        },
        { kind: "verification", instruction: "Wait for the review, release the hotfix to 10 %, then to everyone", timeBoxMinutes: 2_640, verification: "Crash-free sessions are above 99.5 % for two hours", undo: "notNeeded" },
      ),
    },
    data: {
      ...emptyDocument().data,
      touchesData: false,
      noDataReason: "The app keeps its local data in the same format as the version before, which was tried by installing one over the other.",
    },
    times: { sustainedMinutes: 30, budgetMinutes: 2_880 },
    messages: {
      customersNotice: true,
      respondersChannel: "#mobile-launch",
      goodwill: "A month free for people who could not open the app for more than a day.",
      items: messages(
        { receivers: "Leadership, support", moment: "declared", text: "We are pulling {release}. {impact} A hotfix takes about two days." },
        { audience: "external", receivers: "People on the new version", channel: "inApp", moment: "started", text: "If the app closes when you open it, use the web version until our update arrives. Your data is safe." },
        { audience: "external", receivers: "People on older devices", channel: "email", moment: "started", text: "The newest version may not open on your device. An update is on its way; until then everything works in your browser." },
        { audience: "external", receivers: "People on older devices", channel: "email", moment: "recovered", text: "The update is there. Please install it from the store; the app opens again." },
      ),
    },
    review: { leadId: null, dueDays: 10, inviteeIds: [], note: "" },
    blast: { who: "People with devices that are four years old or older.", howMany: "About 8 % of mobile users", note: "Their data is on the server and not affected." },
    failures: {
      modes: failures({ what: "The new start screen needs more memory than old devices have", shows: "Crashes on launch on those models only", then: "Stop the rollout at once: each hour more devices get it" }),
      alternatives: "Leave the new version to recent devices only, by the store's device list.",
    },
    artifacts: {
      flags: flags({ key: "mobile_new_start", off: "The old start screen" }),
      artifacts: artifacts({ reference: "The hotfix build made from the version before, with a higher number", kept: "Signed and ready before the launch" }),
    },
  },
};
