import { emptyDocument } from "../../plan/empty-document";
import type { Example } from "./example";
import { artifacts, failures, flags, messages, steps, triggers } from "./rows";

export const dashboard: Example = {
  slug: "dashboard-feature-gone-rogue",
  name: "Dashboard feature gone rogue",
  about: "A new panel makes pages slow for everyone. Flag off, the previous build back, performance watched until it recovers.",
  plan: {
    ...emptyDocument(),
    triggers: {
      items: triggers(
        {
          signal: "Page load, 95th percentile", comparison: "above", threshold: 2.5, unit: "s", sustainedMinutes: 10, sourceReference: "web-lcp-p95",
          rationale: "Above 2.5 s people reload, which doubles the load. Most customers open the dashboard every morning.",
        },
        {
          signal: "Database time of a dashboard request", comparison: "above", threshold: 800, unit: "ms", sustainedMinutes: 5, phase: "during", source: "alert", sourceReference: "dashboard-db-time",
          rationale: "While it is being rolled out this rises first, before anybody sees a slow page.",
        },
        { kind: "qualitative", signal: "complaints about a slow dashboard", source: "feedback", reports: 10, rationale: "Complaints came within 20 minutes the last time." },
      ),
    },
    steps: {
      summary: "Switch the panel off, put the previous build back, and watch the page load until it is where it was.",
      waysBack: ["flagOff", "redeploy"],
      items: steps(
        { kind: "flag", instruction: "Switch `dashboard_insights` off for everyone", timeBoxMinutes: 2, verification: "The flag service answers *off* for production" },
        { kind: "configuration", instruction: "Set the insights workers to zero", timeBoxMinutes: 2, verification: "No insights worker is left in the process list" },
        { kind: "code", instruction: "Redeploy the previous build of the web app", automation: "Pipeline web-app, job redeploy-previous", timeBoxMinutes: 6, verification: "All hosts report the previous build" },
        { position: 3, kind: "configuration", instruction: "Clear the edge cache of the dashboard", timeBoxMinutes: 2, verification: "A private window loads the old dashboard" },
        { kind: "verification", instruction: "Watch page load and database time for five minutes", timeBoxMinutes: 6, verification: "Page load is below 1.2 s at the 95th percentile", undo: "notNeeded" },
        { kind: "communication", instruction: "Tell support that the dashboard is fast again", timeBoxMinutes: 2, verification: "Support has answered", undo: "notNeeded" },
      ),
    },
    data: {
      ...emptyDocument().data,
      touchesData: false,
      noDataReason: "The panel only reads. Its cached figures are thrown away with the workers and nobody else uses them.",
    },
    times: { sustainedMinutes: 10, budgetMinutes: 20 },
    messages: {
      customersNotice: true,
      respondersChannel: "#web-launch",
      goodwill: "",
      items: messages(
        { receivers: "Leadership, support", moment: "declared", text: "We are taking back {release}. {impact}" },
        { audience: "external", receivers: "All customers", channel: "statusPage", moment: "started", text: "Dashboards load slowly at the moment. We are going back to the earlier version; your data is not affected." },
        { audience: "external", receivers: "All customers", channel: "statusPage", moment: "every", everyMinutes: 15, text: "We are still at it. Next update at {next_update}." },
        { audience: "external", receivers: "All customers", channel: "statusPage", moment: "recovered", text: "Dashboards load as fast as before. We are sorry for the wait." },
      ),
    },
    review: { leadId: null, dueDays: 5, inviteeIds: [], note: "Start with the performance test that was missing." },
    blast: { who: "Everybody who opens a dashboard, whether they use the new panel or not.", howMany: "All customers", note: "The mobile app reads the same endpoints and gets slower too." },
    failures: {
      modes: failures(
        { what: "The panel's queries hold connections", shows: "Database time rises, other pages wait", then: "Flag off first; it frees them within a minute" },
        { what: "The workers fill the queue", shows: "Reports arrive late", then: "Set the workers to zero and empty their queue" },
      ),
      alternatives: "Show the panel only on request (kill switch `dashboard_insights_lazy`) while the queries are repaired.",
    },
    artifacts: {
      flags: flags({ key: "dashboard_insights", off: "The dashboard without the panel" }, { key: "dashboard_insights_lazy", off: "The panel loads with the page" }),
      artifacts: artifacts({ reference: "web-app, the build before this one", kept: "Kept in the registry for 90 days" }),
    },
  },
};
