import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { onboarding } from "../template/examples/onboarding";
import type { Asker } from "./asker";
import { applyEvent, asRecorded, foldRun } from "./fold-run";
import { whatFollows } from "./follow-order";
import { type Order, orderShapes } from "./orders";
import type { PinnedPlan, RunState } from "./run-state";

const noon = Date.parse("2026-06-10T12:00:00.000Z");
const [s1, s2, s3] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000003"];
const row = onboarding.plan.steps.items[0] ?? (() => { throw new Error("The example has steps."); })();
const names: Record<string, string> = { amara: "Amara Okafor", helene: "Hélène Moreau", jonas: "Jonas Lindqvist", mei: "Mei-Lin Chen" };
const plan: PinnedPlan = {
  version: 1,
  document: {
    ...emptyDocument(),
    steps: {
      ...emptyDocument().steps,
      items: [
        { ...row, id: s1, position: 1, instruction: "Switch it off", undo: "yes" as const, ownerId: "mei", verification: "It is off" },
        { ...row, id: s2, position: 2, instruction: "Redeploy", undo: "yes" as const, ownerId: "jonas", verification: "" },
        { ...row, id: s3, position: 3, instruction: "Drop the table", undo: "no" as const, ownerId: "jonas", verification: "" },
      ],
    },
    roles: { items: emptyDocument().roles.items.map((each) => (each.duty === "decisionMaker" ? { ...each, personId: "amara", deputyId: "helene" } : each.duty === "escalation" ? { ...each, personId: "helene" } : each)) },
  },
};
const opened = foldRun([{ type: "run.opened", number: 1, at: noon, byId: "jonas", data: { seen: "Slow", since: new Date(noon).toISOString(), evidence: "", links: [], triggerId: null, version: 1 } }]);
const asker = (id: string, change: Partial<Asker> = {}): Asker => ({ id, at: noon + 60_000, nameOf: (each) => names[each] ?? "Somebody", isDeploying: false, openItems: [], ...change });

/** An order as it comes in: with what its shape fills in. */
function order(name: Order["order"], input: object = {}): Order {
  return { order: name, ...orderShapes[name].parse(input) } as Order;
}
const decide = (input: object = {}) => order("decide", { after: 0, answer: "rollback", pain: "many", isSpreading: true, risk: "low", ...input });
const step = (name: Order["order"], stepId: string, input: object = {}) => order(name, { stepId, ...input });

function says(state: RunState, asked: Order, by: Asker = asker("amara")): string {
  const answer = whatFollows(state, plan, asked, by);
  return answer.ok ? answer.value.map(({ type }) => type).join(" ") : answer.refusal.say;
}
function after(...asked: [Order, string?][]): RunState {
  return asked.reduce((state, [each, who = "amara"]) => {
    const answer = whatFollows(state, plan, each, asker(who));
    if (!answer.ok) throw new Error(answer.refusal.say);
    return asRecorded(answer.value, { id: who, at: noon + 60_000 }).reduce(applyEvent, state);
  }, opened);
}
const first: [Order, string?][] = [[decide()], [step("finishStep", s1), "mei"]];
const upTo3: [Order, string?][] = [...first, [step("finishStep", s2), "jonas"]];
const done: [Order, string?][] = [...upTo3, [step("finishStep", s3, { allowNoReturn: true })]];

describe("a decision", () => {
  test.each([
    [decide(), asker("helene"), "run.acknowledged run.decided"],
    [decide(), asker("jonas"), "Amara Okafor or Hélène Moreau decides here. If they can't be reached, say why you decide; they are told at once."],
    [decide({ brokeGlass: "They sleep" }), asker("jonas"), "run.acknowledged run.decided"],
    [decide({ answer: "backout" }), asker("amara"), "The deployment has ended, so there is nothing to back out of. Roll back instead."],
    [decide({ answer: "backout" }), asker("amara", { isDeploying: true }), "run.acknowledged run.decided"],
    [decide({ answer: "hold" }), asker("amara"), "Say until when you hold: a time that is still to come."],
    [decide({ answer: "hold", until: "2026-06-10T11:00:00Z" }), asker("amara"), "Say until when you hold: a time that is still to come."],
    [decide({ answer: "hold", until: "2026-07-10T11:00:00Z" }), asker("amara"), "Hold for seven days at most, then decide again."],
    [decide({ answer: "hold", until: "2026-06-10T13:00:00+00:00" }), asker("amara"), "run.acknowledged run.decided"],
  ])("%#: %j", (asked, by, expected) => expect(says(opened, asked, by)).toBe(expected));

  test("made meanwhile is shown instead of overruled unseen", () => {
    expect(says(after([decide()]), decide(), asker("helene"))).toBe("Amara Okafor decided to roll back meanwhile. Read it, then decide again if you would still change it.");
    expect(says(after([decide()]), decide({ after: 1, answer: "fixForward" }))).toBe("run.decided");
  });
  test("where the plan names nobody is made by whoever is there", () => {
    const nobody = { ...plan, document: { ...plan.document, roles: emptyDocument().roles } };
    const answer = whatFollows(opened, nobody, decide(), asker("jonas"));
    expect(answer.ok && answer.value.at(-1)).toMatchObject({ data: { brokeGlass: null } });
  });
});

describe("a step", () => {
  test.each<[string, RunState, Order, string, string]>([
    ["before anything is decided", opened, step("startStep", s1), "mei", "Nothing is decided yet. Decide first what to do."],
    ["out of order", after([decide()]), step("startStep", s2), "jonas", "“Switch it off” comes first and is not done yet. Finish it, or skip it with a reason."],
    ["by its owner", after([decide()]), step("startStep", s1), "mei", "run.stepStarted"],
    ["at once done", after([decide()]), step("finishStep", s1), "mei", "run.stepStarted run.stepFinished"],
    ["taken over while it is done", after([decide()], [step("startStep", s1), "mei"]), step("startStep", s1), "jonas", "run.stepHandedOver"],
    ["finished by another", after([decide()], [step("startStep", s1), "mei"]), step("finishStep", s1), "jonas", "run.stepHandedOver run.stepFinished"],
    ["started twice", after([decide()], [step("startStep", s1), "mei"]), step("startStep", s1), "mei", ""],
    ["verified too early", after([decide()], [step("startStep", s1), "mei"]), step("verifyStep", s1), "mei", "Finish this step first; then confirm that it worked."],
    ["failed before it began", after([decide()]), step("failStep", s1, { reason: "No" }), "mei", "This step was not started, so it can't have failed. Skip it instead, with a reason."],
    ["after it failed", after([decide()], [step("startStep", s1), "mei"], [step("failStep", s1, { reason: "No" }), "mei"]), step("finishStep", s1), "mei", "This step has failed. Try it once more, do it another way, or skip it."],
    ["another way", after([decide()], [step("startStep", s1), "mei"], [step("failStep", s1, { reason: "No" }), "mei"]), step("retryStep", s1, { another: "By hand" }), "mei", "run.stepRetried"],
    ["opened again too late", after(...upTo3), step("failStep", s1, { reason: "It is on again" }), "mei", "Steps after this one were begun already. Note what you see; if this way back does not work, give it up and decide again."],
    ["past the point of no return, unasked", after(...upTo3), step("startStep", s3), "jonas", "This is the point of no return: past it, only fixing forward remains. Ask Amara Okafor or Hélène Moreau, who allows it here."],
    ["past it, by who may not say so", after(...upTo3), step("startStep", s3, { allowNoReturn: true }), "jonas", "Amara Okafor or Hélène Moreau decides here. If they can't be reached, say why you decide; they are told at once."],
    ["past it, by who may", after(...upTo3), step("startStep", s3, { allowNoReturn: true }), "helene", "run.noReturnAllowed run.stepStarted"],
    ["past it, once it was allowed", after(...upTo3, [step("allowNoReturn", s3)]), step("startStep", s3), "jonas", "run.stepStarted"],
    ["that is the last", after(...upTo3, [step("allowNoReturn", s3)]), step("finishStep", s3), "jonas", "run.stepStarted run.stepFinished run.verifying"],
    ["of another way", after([decide({ answer: "fixForward" })]), step("startStep", s1), "mei", "This step does not belong to what was decided. Look at the run again."],
    ["that needs help", after([decide()]), step("escalateStep", s1, { reason: "I need access" }), "mei", "run.escalated"],
    ["that needs help of nobody else", after([decide()]), step("escalateStep", s1, { reason: "I need access" }), "helene", "The plan names nobody to escalate to. Choose a person."],
  ])("%s", (_, state, asked, who, expected) => expect(says(state, asked, asker(who))).toBe(expected));
});

describe("the end", () => {
  const verified = after(...done, [step("verifyStep", s1)]);
  const recovered = after(...done, [step("verifyStep", s1)], [order("recover", { how: "It is fast" })]);
  test.each<[string, RunState, Order, string]>([
    ["is not recovered before it is verified", after(...done), order("recover", { how: "Fast" }), "Not verified yet: “Switch it off”. Confirm each as the plan says, then say that it has recovered."],
    ["is not recovered before the steps are done", after(...first), order("recover", { how: "Fast" }), "Recovery is confirmed while verifying. Finish the steps first."],
    ["is not verified while a step is open", after(...first), order("beginVerifying"), "“Redeploy” is not done yet. Finish it, or skip it with a reason."],
    ["is recovered when all is verified", verified, order("recover", { how: "Fast" }), "run.recovered"],
    ["is not resolved before", verified, order("resolve"), "Only a run that has recovered can be resolved."],
    ["is resolved after", recovered, order("resolve"), "run.resolved"],
    ["is not decided again unsaid", recovered, decide({ after: 1 }), "This run has recovered. If it came back, say so first; then decide again."],
    ["comes back", recovered, order("reopen", { seen: "Slow again" }), "run.cameBack"],
    ["does not come back before it went", verified, order("reopen", { seen: "Slow" }), "This run has not recovered, so nothing came back. Decide again instead."],
    ["is no false alarm once steps were done", after(...first), order("dismiss", { reason: "No" }), "Steps of the way back were already carried out, so this was no false alarm. Finish it, or decide again."],
    ["is a false alarm before", after([decide({ answer: "hold", until: "2026-06-10T13:00:00Z" })]), order("dismiss", { reason: "The alert was wrong" }), "run.dismissed"],
    ["fails only when something is under way", opened, order("fail", { reason: "No" }), "There is no way back under way that could fail."],
    ["takes a fix forward without steps", after([decide({ answer: "fixForward" })]), order("beginVerifying"), "run.verifying"],
  ])("%s", (_, state, asked, expected) => expect(says(state, asked)).toBe(expected));

  test("needs the items in case of rollback", () => {
    expect(says(recovered, order("resolve"), asker("amara", { openItems: ["Users and stakeholders notified"] }))).toBe("Still open in case of rollback: “Users and stakeholders notified”. Tick them, then resolve.");
  });
  test("is the end", () => {
    const over = after(...done, [step("verifyStep", s1)], [order("recover", { how: "Fast" })], [order("resolve")]);
    expect(says(over, order("note", { text: "Hello" }))).toBe("This run has ended: resolved. Open a new one if something is wrong again.");
    expect(says(over, order("see"))).toBe("");
  });
  test("leads from a failed way back to the next one", () => {
    const failed = after(...first, [order("fail", { reason: "The artifact is gone" })]);
    expect(says(failed, step("startStep", s2), asker("jonas"))).toBe("This way back was given up. Decide first what to do instead.");
    const restoring = after(...first, [order("fail", { reason: "Gone" })], [decide({ after: 1, answer: "restore" })]);
    expect(says(restoring, step("startStep", "00000000-0000-7000-8000-000000000001"), asker("jonas"))).toBe("run.stepStarted");
  });
});
