import { emptyDocument } from "../../plan/empty-document";
import { failures, flags, messages, steps, triggers } from "./rows";
import type { Example } from "./example";

export const onboarding: Example = {
  slug: "onboarding-behind-a-flag",
  name: "Onboarding behind a flag",
  about: "A new flow behind a feature flag. When conversion falls, the flag goes off and the old flow is back.",
  plan: {
    ...emptyDocument(),
    triggers: {
      items: triggers(
        {
          signal: "Sign-up conversion", comparison: "below", threshold: 24, unit: "%", sustainedMinutes: 60, sourceReference: "signup-conversion",
          rationale: "The old flow converts 32 of 100 visitors. A quarter fewer is felt the same day, and people who gave up rarely come back.",
        },
        {
          signal: "Errors in the onboarding flow", comparison: "above", threshold: 2, unit: "%", sustainedMinutes: 10, source: "alert", sourceReference: "onboarding-5xx",
          rationale: "Someone who sees an error on the first page does not try a second time.",
        },
        { kind: "qualitative", signal: "people ask how to skip a page of the new flow", source: "feedback", reports: 5, rationale: "Support hears it before the numbers show it." },
      ),
    },
    steps: {
      summary: "Switch the new flow off. Everybody sees the old one at their next page; nobody loses what they typed so far.",
      waysBack: ["flagOff"],
      items: steps(
        { kind: "flag", instruction: "Switch `onboarding_short` off for everyone in the flag service", timeBoxMinutes: 2, verification: "The flag service answers *off* for production" },
        { kind: "verification", instruction: "Sign up with a fresh address in a private window", timeBoxMinutes: 2, verification: "The old five-page flow appears and ends in the workspace", undo: "notNeeded" },
      ),
    },
    data: {
      ...emptyDocument().data,
      touchesData: false,
      noDataReason: "Both flows write the same profile fields in the same format. The new flow asks fewer questions; what is not asked stays empty, as it may in the old flow.",
    },
    times: { sustainedMinutes: 60, budgetMinutes: 10 },
    messages: {
      customersNotice: false,
      respondersChannel: "#onboarding-launch",
      goodwill: "",
      items: messages(
        { receivers: "Product, support", moment: "declared", text: "We are taking back {release}: {impact}. New visitors see the old sign-up again within minutes." },
        { receivers: "Product, support, leadership", moment: "recovered", text: "{release} is switched off and sign-up works as before. The team looks at the funnel and reports back tomorrow." },
      ),
    },
    review: { leadId: null, dueDays: 5, inviteeIds: [], note: "" },
    blast: { who: "New visitors who sign up on the web while the flag is on.", howMany: "About half of new visitors", note: "People who already have an account see nothing of it." },
    failures: {
      modes: failures({ what: "People stop at the new second page", shows: "Conversion of page two falls below 60 %", then: "Flag off; look at recordings of the page" }),
      alternatives: "Lower the share of visitors from 50 % to 10 % while the team looks at it.",
    },
    artifacts: { flags: flags({ key: "onboarding_short", off: "The old five-page flow" }), artifacts: [] },
  },
};
