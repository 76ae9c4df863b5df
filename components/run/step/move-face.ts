import { deciders } from "@/lib/domain/run/asker";
import { nextMoveOf, type NextMove } from "@/lib/domain/run/next-move";
import { currentDecision } from "@/lib/domain/run/run-state";
import { sayStatus, titleOf } from "@/lib/domain/run/say-run";
import { currentSteps, stepState } from "@/lib/domain/run/steps-of";
import { answerDoing, goesBack, runStatusNames } from "@/lib/domain/run/words";
import { isItemOpen } from "../outbox/use-outbox";
import type { Run } from "../run-context";
import { acknowledge, beginVerifying, type Face, type FaceAction, noFace } from "./face";
import { stepFace } from "./step-face";

const decide: FaceAction = { label: "Decide what to do", ask: { ask: "decide" } };
const change: FaceAction = { label: "Change the decision", ask: { ask: "decide" } };
const askEnd: FaceAction = { label: "End the test", ask: { ask: "say", title: "End the staging test", about: "It ends here as failed: the plan was not carried out to its end.", label: "Why does it end?", confirm: "End the test", order: (reason) => ({ order: "dismiss", reason }) } };
const check: FaceAction = { label: "It is fixed: check it", order: beginVerifying };
const failed: FaceAction = {
  label: "It did not work",
  ask: { ask: "say", title: "This way back did not work", about: "Next you decide what to do instead.", label: "Why does it not work?", confirm: "Give this way back up", order: (reason) => ({ order: "fail", reason }) },
};

/** What stands in large type for the one who looks. */
export function moveFace(run: Run, sayClock: (at: number) => string): Face {
  const { state, plan, me, nameOf } = run;
  const move = nextMoveOf(state, plan, me.id);
  const named = deciders(plan).map(nameOf).join(" or ");
  const seen = [state.evidence].filter(Boolean);

  switch (move.move) {
    case "step":
      return stepFace(run, move);
    case "acknowledge":
      return { ...noFace, eyebrow: "Nobody is looking at it yet", title: state.seen, does: seen, hint: `${named} decides what to do.`, primary: { label: "I am looking at it", order: acknowledge }, others: [decide] };
    case "decide": {
      const why = { first: "Your decision", holdEnded: "The time to hold has passed", failed: "This way back did not work" }[move.why];
      const others: FaceAction[] = state.acknowledged ? (state.isDrill && move.why === "failed" ? [askEnd] : []) : [{ label: "I am looking at it", order: acknowledge }];
      return { ...noFace, eyebrow: why, title: move.why === "first" ? state.seen : "Decide what to do next", does: move.why === "first" ? seen : [state.seen], primary: decide, others };
    }
    case "wait":
      return { ...noFace, eyebrow: named === "" ? "Nobody is named to decide" : `${named} decides`, title: state.seen, does: seen, hint: "If they can't be reached, decide yourself and say why; they are told at once.", isCalm: true, others: [decide] };
    case "allow":
      return allowFace(run, move);
    case "watch":
      return watchFace(run, move);
    case "fix":
      return { ...noFace, eyebrow: "Fixing forward", title: "Fix it, then check that it worked", does: [currentDecision(state)?.because ?? "", plan.document.failures.alternatives].filter(Boolean), primary: check, others: [change] };
    case "hold":
      return { ...noFace, eyebrow: "Holding", title: move.until === null ? "Watch it" : `Watch it until ${sayClock(move.until)}`, does: ["Nothing is taken back meanwhile. When the time has passed, it is decided again."], isCalm: true, others: [change, { label: "It is over: check it", order: beginVerifying }] };
    case "confirm":
      return confirmFace(run, move);
    case "resolve": {
      if (state.isDrill) return endFace();
      const open = run.items.filter(isItemOpen).map(({ title }) => title);
      return {
        ...noFace,
        eyebrow: "Recovered",
        title: open.length === 0 ? "Resolve the run" : `${open.length === 1 ? "One item is" : `${open.length} items are`} open before it is resolved`,
        does: open.length === 0 ? ["Everything in case of rollback is done. Resolving opens the review."] : [open.join(" · ")],
        primary: { label: "Resolve", ask: { ask: "say", title: "Resolve the run", about: "It ends here, and its review begins with everything that was recorded.", label: "Anything to remember", confirm: "Resolve", isOptional: true, order: (note) => ({ order: "resolve", note }) } },
        others: [{ label: "It came back", ask: { ask: "say", title: "It came back", about: "The run goes on, and it is decided again.", label: "What is seen?", confirm: "It came back", order: (text) => ({ order: "reopen", seen: text }) } }],
      };
    }
    case "ended":
      return endedFace(run);
  }
}

function allowFace({ state, plan, nameOf }: Run, { step }: Extract<NextMove, { move: "allow" }>): Face {
  const number = currentSteps(state, plan.document).findIndex(({ id }) => id === step.id) + 1;
  const owner = stepState(state, step).ownerId;
  return {
    ...noFace,
    eyebrow: `You are asked before step ${number}`,
    title: titleOf(step),
    does: ["This is the point of no return: past it, only fixing forward remains.", step.wayForward].filter(Boolean),
    hint: owner === null ? "" : `${nameOf(owner)} starts it once you have allowed it.`,
    tone: "attention",
    primary: { label: `Allow step ${number}`, ask: { ask: "noReturn", step, number, then: "allow" } },
    others: [change],
  };
}

function watchFace({ state, plan, nameOf }: Run, { steps }: Extract<NextMove, { move: "watch" }>): Face {
  const all = currentSteps(state, plan.document);
  const decision = currentDecision(state);
  const [step] = steps;
  if (!step) return { ...noFace, eyebrow: decision ? answerDoing[decision.answer] : "", title: "All steps are done", primary: { label: "Check whether it worked", order: beginVerifying } };
  const number = all.findIndex(({ id }) => id === step.id) + 1;
  const { ownerId, status } = stepState(state, step);
  const who = ownerId === null ? "Nobody has it" : `${nameOf(ownerId)} ${status === "doing" ? "is at it" : status === "failed" ? "found that it did not work" : "starts it next"}`;
  return {
    ...noFace,
    eyebrow: `No step is yours. Now: step ${number} of ${all.length}`,
    title: titleOf(step),
    does: [`${who}.`],
    isCalm: true,
    others: [{ label: `Take over step ${number}`, order: status === "failed" ? { order: "retryStep", stepId: step.id, another: "" } : { order: "startStep", stepId: step.id, allowNoReturn: false } }],
  };
}

function confirmFace({ state, plan, nameOf }: Run, { unverified }: Extract<NextMove, { move: "confirm" }>): Face {
  const all = currentSteps(state, plan.document);
  const answer = currentDecision(state)?.answer;
  const verifies: FaceAction[] = unverified.map((step) => ({ label: `Verify step ${all.findIndex(({ id }) => id === step.id) + 1}`, order: { order: "verifyStep", stepId: step.id, note: "" } }));
  const waits = unverified.map((step) => `“${titleOf(step)}”${nameOfOwner(stepState(state, step).ownerId)}: ${step.verification}`);
  function nameOfOwner(id: string | null): string {
    return id === null ? "" : ` (${nameOf(id)})`;
  }
  return {
    ...noFace,
    eyebrow: "Verifying",
    title: waits.length === 0 ? "Has it recovered?" : `${waits.length === 1 ? "One step is" : `${waits.length} steps are`} not verified yet`,
    does: waits.length === 0 ? ["Look at what was wrong, and say by what you know that it is right again."] : waits,
    primary: waits.length === 0 ? { label: "It has recovered", ask: { ask: "say", title: "It has recovered", about: "The clock of the way back stops here.", label: "By what do you know?", hint: "For example: page load at 1.1 s for ten minutes", confirm: "It has recovered", order: (how) => ({ order: "recover", how }) } } : null,
    others: [...verifies, answer && goesBack(answer) ? failed : change],
  };
}

/** A rehearsal that has recovered: nothing is ticked, locked or reviewed after it. */
function endFace(): Face {
  return {
    ...noFace,
    eyebrow: "Recovered",
    title: "End the staging test",
    does: ["It passes when every step was done as written. Then you say what was learned."],
    primary: { label: "End the test", ask: { ask: "say", title: "End the staging test", about: "The measured times are kept, and take the place of the estimates while nothing in the steps changes.", label: "Anything to remember", confirm: "End the test", isOptional: true, order: (note) => ({ order: "resolve", note }) } },
    others: [{ label: "It came back", ask: { ask: "say", title: "It came back", about: "The test goes on, and it is decided again. It can’t pass any more.", label: "What is seen?", confirm: "It came back", order: (text) => ({ order: "reopen", seen: text }) } }],
  };
}

function endedFace({ state, view }: Run): Face {
  const { drill } = view;
  if (drill) {
    const title = { passed: "The staging test passed", failed: "The staging test failed", none: "The staging test has ended" }[drill.result ?? "none"];
    return { ...noFace, eyebrow: sayStatus(state), title, does: ["Say what worked, what was unclear and what took too long."], primary: { label: "Say what was learned", href: `/releases/${view.release.key}/drills/${drill.id}` } };
  }
  const review: FaceAction[] = view.reviewKey ? [{ label: "Open the review", href: `/reviews/${view.reviewKey}` }] : [];
  return { ...noFace, eyebrow: runStatusNames[state.status], title: state.status === "dismissed" ? "Nothing was wrong" : "This run has ended", does: ["What was done and said stays as it was recorded."], isCalm: true, others: review };
}
