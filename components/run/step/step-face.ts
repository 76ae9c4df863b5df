import { sayMinutes } from "@/lib/domain/duration/duration";
import { isAsked, type NextMove } from "@/lib/domain/run/next-move";
import { stepBefore } from "@/lib/domain/run/next-step";
import { titleOf } from "@/lib/domain/run/say-run";
import { currentSteps, stepState } from "@/lib/domain/run/steps-of";
import type { Run } from "../run-context";
import { type Face, type FaceAction, noFace } from "./face";
import { askAnother, askFailed, askHandOver, askHelp, askSkip } from "./step-asks";

/** The face of a step that is mine: now, to be checked, or later. */
export function stepFace({ state, plan, nameOf }: Run, { step, kind }: Extract<NextMove, { move: "step" }>): Face {
  const steps = currentSteps(state, plan.document);
  const number = steps.findIndex(({ id }) => id === step.id) + 1;
  const place = `${number} of ${steps.length}`;
  const named = { step, number };
  const current = stepState(state, step);
  const [, ...more] = step.instruction.trim().split("\n");
  const check = step.verification.trim();
  const base: Face = {
    ...noFace,
    eyebrow: `Your step now, ${place}`,
    title: titleOf(step),
    does: [...more, current.another].map((line) => line.trim()).filter(Boolean),
    hint: check && `How to check it: ${check}`,
  };
  const automation = automationOf(step.automation);

  if (kind === "verify") {
    return {
      ...base,
      eyebrow: `Check your step, ${place}`,
      does: [check],
      hint: "",
      primary: { label: `Verify step ${number}`, order: { order: "verifyStep", stepId: step.id, note: "" } },
      others: [{ label: "It did not work", ask: askFailed(named) }],
    };
  }
  if (kind === "later") {
    const before = stepBefore(state, plan, step);
    const who = before && stepState(state, before).ownerId;
    return {
      ...base,
      eyebrow: `Your next step, ${place}, comes later`,
      does: [...base.does, ...(before ? [`It starts when “${titleOf(before)}”${who ? ` of ${nameOf(who)}` : ""} is done.`] : [])],
      isCalm: true,
      others: [{ label: "Hand over", ask: askHandOver(named) }],
    };
  }
  if (current.status === "failed") {
    return {
      ...base,
      eyebrow: `Step ${place} did not work`,
      does: [current.reason],
      tone: "attention",
      primary: { label: "Try it once more", order: { order: "retryStep", stepId: step.id, another: "" } },
      others: [{ label: "Another way", ask: askAnother(named) }, { label: "Skip it", ask: askSkip(named) }, { label: "Ask for help", ask: askHelp(named) }, { label: "Hand over", ask: askHandOver(named) }],
    };
  }
  if (current.status === "doing") {
    return {
      ...base,
      primary: { label: `Mark step ${number} done`, order: { order: "finishStep", stepId: step.id, note: "", allowNoReturn: false } },
      others: [{ label: "It failed", ask: askFailed(named) }, { label: "Hand over", ask: askHandOver(named) }, ...automation],
      running: step,
    };
  }
  const asked = isAsked(state, step);
  return {
    ...base,
    does: [...(asked ? ["This is the point of no return: past it, only fixing forward remains."] : []), ...base.does],
    hint: [step.timeBoxMinutes !== null && `Planned: ${sayMinutes(step.timeBoxMinutes)}.`, base.hint].filter(Boolean).join(" "),
    tone: asked ? "attention" : null,
    primary: asked ? { label: `Start step ${number}`, ask: { ask: "noReturn", step, number, then: "start" } } : { label: `Start step ${number}`, order: { order: "startStep", stepId: step.id, allowNoReturn: false } },
    others: [{ label: "Hand over", ask: askHandOver(named) }, { label: "Skip it", ask: askSkip(named) }, ...automation],
  };
}

/** An automation that is an address can be opened; another is a name to look for. */
function automationOf(automation: string): FaceAction[] {
  const address = automation.trim();
  return /^https?:\/\/\S+$/i.test(address) ? [{ label: "Open the automation", href: address, isOutside: true }] : [];
}
