import { sayMinutes } from "../duration/duration";
import { against, durationsOf, targetKinds, type Targets } from "../run/durations";
import { currentDecision, type PinnedPlan, type RunState } from "../run/run-state";
import { currentSteps, stepState } from "../run/steps-of";
import { type Answer, goesBack } from "../run/words";
import { capital, sayNumber } from "../text/say-number";

type Told = { state: RunState; plan: PinnedPlan; targets: Targets };

/** What happened to the release: "Mobile app 5.9 was taken back". */
export function sayOutcome(name: string, state: RunState): string {
  const answer = currentDecision(state)?.answer;
  if (state.isDrill) return `Drill: staging test of ${name}`;
  return answer ? `${name} ${outcomes[answer]}` : `Something was wrong with ${name}`;
}

/** How it went, what was good first: "Back in 2 h, inside the 3 h that were planned. Customers heard after 34 min; we aim for 15 min." */
export function sayAnswer(told: Told): string {
  return [sayWay(told), told.state.isDrill ? "" : sayWords(told)].filter(Boolean).join(" ");
}

/** The evidence in one line: durations within their targets, steps done. */
export function sayEvidence({ state, plan, targets }: Told): string {
  const took = durationsOf(state);
  const all = targetKinds.map((kind) => against(took[kind], targets[kind]).kind);
  const within = all.filter((kind) => kind === "within").length;
  const missing = all.filter((kind) => kind === "missing").length;
  // The times of a rehearsal are measured against nobody's target.
  const durations = state.isDrill ? "" : `${capital(sayNumber(within))} of five durations met ${within === 1 ? "its" : "their"} target${missing > 0 ? `, ${sayNumber(missing)} ${missing === 1 ? "was" : "were"} not recorded` : ""}.`;
  const answer = currentDecision(state)?.answer;
  const steps = answer && goesBack(answer) ? currentSteps(state, plan.document).map((step) => stepState(state, step).status) : [];
  const done = steps.filter((status) => status === "done").length;
  const skipped = steps.filter((status) => status === "skipped").length;
  if (steps.length === 0) return durations;
  return `${durations && `${durations} `}${capital(sayNumber(done))} of ${sayNumber(steps.length)} steps ${done === 1 ? "was" : "were"} carried out${skipped > 0 ? `, ${sayNumber(skipped)} skipped with a reason` : ""}.`;
}

function sayWay({ state, plan }: Told): string {
  const answer = currentDecision(state)?.answer ?? null;
  const { rollBack, recover } = durationsOf(state);
  if (recover === null) return "This run ended without a recovery.";
  if (answer === null || !goesBack(answer) || rollBack === null) return `${recoveries[answer ?? "hold"]} after ${said(recover)}.`;
  const budget = plan.document.times.budgetMinutes;
  const beside = against(rollBack, budget);
  if (beside.kind === "untargeted" || budget === null) return `Back in ${said(rollBack)}.`;
  if (beside.kind !== "over") return `Back in ${said(rollBack)}, inside the ${sayMinutes(budget)} that were planned.`;
  return `Back in ${said(rollBack)}; the plan had ${sayMinutes(budget)}.`;
}

function sayWords({ state, plan, targets }: Told): string {
  const toCustomers = state.sent.some(({ audience }) => audience === "external");
  if (!toCustomers) return plan.document.messages.customersNotice === true ? "Customers have not heard from us." : "";
  const { communicate } = durationsOf(state);
  if (communicate === null || against(communicate, targets.communicate).kind !== "over") return "Customers heard from us in time.";
  return `Customers heard from us after ${said(communicate)}; we aim for ${sayMinutes(targets.communicate)}.`;
}

function said(ms: number): string {
  return ms < 60_000 ? "under 1 min" : sayMinutes(ms / 60_000);
}

const outcomes: Record<Answer, string> = { rollback: "was taken back", backout: "was backed out", restore: "was restored", fixForward: "was fixed forward", hold: "was held" };
const recoveries: Record<Answer, string> = { rollback: "Recovered", backout: "Recovered", restore: "Recovered", fixForward: "Fixed forward and recovered", hold: "Held and recovered" };
