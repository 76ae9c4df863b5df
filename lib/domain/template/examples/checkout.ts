import { emptyDocument } from "../../plan/empty-document";
import type { Example } from "./example";
import { artifacts, failures, flags, messages, migrations, reconciliations, steps, triggers } from "./rows";

export const checkout: Example = {
  slug: "checkout-ab-test",
  name: "Checkout A/B test",
  about: "Payments are misrouted in some currencies. A script restores the configuration, and what the test wrote is moved out.",
  plan: {
    ...emptyDocument(),
    triggers: {
      items: triggers(
        {
          signal: "Payments routed wrongly", comparison: "above", threshold: 0.5, unit: "%", sustainedMinutes: 10, sourceReference: "payments-by-currency",
          rationale: "A buyer in złoty or yen is charged in the wrong currency. Refunds take five days.",
        },
        { signal: "Checkout conversion", comparison: "below", threshold: 2.1, unit: "%", sustainedMinutes: 30, sourceReference: "checkout-conversion", rationale: "Below this the test costs more than it can teach." },
        { kind: "qualitative", signal: "reports of a wrong currency within an hour", source: "feedback", reports: 5, rationale: "Buyers notice on their bank statement before we do." },
      ),
    },
    steps: {
      summary: "Fail back to the two-page checkout: switch the experiment off, restore its configuration, then move or remove what the test wrote.",
      waysBack: ["flagOff", "redeploy", "configurationRestore"],
      items: steps(
        { kind: "flag", instruction: "Switch `checkout_one_page` off for everyone", timeBoxMinutes: 2, verification: "The flag service answers *off*" },
        { kind: "configuration", instruction: "Restore the payment routing from the configuration saved before the test", automation: "Script restore-routing", timeBoxMinutes: 3, verification: "One test payment in złoty, yen and euro" },
        { kind: "code", instruction: "Redeploy the previous checkout", timeBoxMinutes: 5, verification: "All six hosts report the previous version" },
        {
          kind: "database", instruction: "Move the test's payments to the ledger and remove its rows. Have the key card at hand: the export asks for a second sign-in.",
          timeBoxMinutes: 6, verification: "Reconciliation shows no difference", undo: "no", wayForward: "Repair single payments from the ledger",
        },
        { position: 4, kind: "configuration", instruction: "Clear the edge cache of the checkout pages", timeBoxMinutes: 2, verification: "The old page loads in a private window" },
        { kind: "verification", instruction: "Buy one item in three currencies", timeBoxMinutes: 5, verification: "Receipts show the right amounts", undo: "notNeeded" },
        { kind: "communication", instruction: "Send the apology and the 10 % voucher to buyers who were hit", timeBoxMinutes: 1, verification: "The number sent equals the number in the list", undo: "no", wayForward: "Write to each buyer by hand" },
      ),
    },
    data: {
      ...emptyDocument().data,
      touchesData: true,
      writes: "Every order through the new page writes to `payments` and `experiment_events`.\n\n- The payment is real and must survive the way back.\n- The experiment row has no value after the test ends.",
      fate: "repair",
      lossClass: "recoverable",
      migrations: migrations({ name: "0191 experiment_events", reversible: true, note: "Adds one table; dropping it takes 40 s on a copy of production." }),
      backup: "taken",
      backupNote: "A snapshot of `payments` the evening before the launch.",
      reconciliations: reconciliations("Sum of payments per currency equals the sum at the payment provider"),
      compatibility: "The two-page checkout ignores the new table.",
      externalSystems: "The payment provider keeps its own record; refunds go through its API.",
      userActions: "Buyers may have saved a card on the new page. The old page shows it as well.",
    },
    times: { sustainedMinutes: 10, budgetMinutes: 30 },
    messages: {
      customersNotice: true,
      respondersChannel: "#checkout",
      goodwill: "10 % off the next order for every buyer who was charged wrongly.",
      items: messages(
        { receivers: "Leadership, support", moment: "declared", text: "We are taking back {release}. {impact}" },
        { audience: "external", receivers: "Everyone", channel: "statusPage", moment: "started", text: "Some buyers see a wrong currency. We are restoring the earlier checkout." },
        { audience: "external", receivers: "Everyone", channel: "statusPage", moment: "every", everyMinutes: 15, text: "We are still at it. Next update at {next_update}." },
        { audience: "external", receivers: "Buyers who were hit", channel: "email", moment: "recovered", text: "We are sorry. Your payment is corrected; here is 10 % off your next order." },
        { receivers: "Finance", channel: "email", moment: "recovered", text: "{release} is taken back. The list of corrected payments is in the ledger." },
      ),
    },
    review: { leadId: null, dueDays: 5, inviteeIds: [], note: "" },
    blast: { who: "Buyers in the test group who pay in another currency than euro.", howMany: "10 % of buyers, about 300 orders an hour", note: "The mobile app opens the same checkout." },
    failures: {
      modes: failures(
        { what: "Routing picks the wrong account for a currency", shows: "Payments by currency differ from the provider's", then: "Flag off, restore the routing" },
        { what: "The new page is slower on old phones", shows: "Conversion on mobile falls", then: "Take mobile out of the test first" },
      ),
      alternatives: "Take the currencies that are hit out of the test and leave the others in.",
    },
    artifacts: {
      flags: flags({ key: "checkout_one_page", off: "The two-page checkout" }),
      artifacts: artifacts(
        { reference: "checkout, the version before this one", kept: "Kept in the registry for 90 days" },
        { kind: "configuration", reference: "Payment routing as saved before the test", kept: "In the configuration repository" },
      ),
    },
  },
};
