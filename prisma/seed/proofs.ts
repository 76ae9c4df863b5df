import type { PlanDocument } from "@/lib/domain/plan/document";
import type { Name } from "./cast";

/** Hours after the full hour of the seed; negative is before it. */
type Hours = number;

/** What proves, or once proved, that a release could be taken back. */
export type Proof =
  | { kind: "pipeline"; by: Name; at: Hours; name: string; tests: number; failures?: number; seconds: number }
  | { kind: "restore"; by: Name; at: Hours; minutes: number; place: string; evidenceUrl: string; worked: string }
  | { kind: "fire"; by: Name; at: Hours; minutes: number; answers: { fails: string; wayBack: string; onCall: string }; worked: string; unclear: string; lessons?: Lesson[] }
  /** Minutes that each step took, in the order of the plan. */
  | { kind: "staging"; by: Name; at: Hours; minutes: number[]; worked: string; unclear?: string; tookLong?: string; lessons?: Lesson[] };

/** The step is told by its place in the plan; `settled` an hour after the plan took it in. */
type Lesson = { by: Name; text: string; step: number; settled?: Hours };

/** An edit of the plan after it was first written. */
export type Edit = { by: Name; at: Hours; change: (plan: PlanDocument) => PlanDocument };

export const build = (by: Name, at: Hours, name: string): Proof => ({ kind: "pipeline", by, at, name, tests: 14, seconds: 400 });

/** The checkout's fourth step as it was before its staging test: without the key card, and three minutes short. */
export function beforeTheTest(plan: PlanDocument): PlanDocument {
  const items = plan.steps.items.map((step, at) => (at === 3 ? { ...step, instruction: step.instruction.replace(/ Have the key card.*$/, ""), timeBoxMinutes: 3 } : step));
  return { ...plan, steps: { ...plan.steps, items } };
}

/** As the template has it: with what the test taught. */
export function afterTheTest(written: PlanDocument) {
  return (plan: PlanDocument): PlanDocument => {
    const taught = written.steps.items[3];
    const items = plan.steps.items.map((step, at) => (at === 3 && taught ? { ...step, instruction: taught.instruction, timeBoxMinutes: taught.timeBoxMinutes } : step));
    return { ...plan, steps: { ...plan.steps, items } };
  };
}

export const checkoutProofs: Proof[] = [
  {
    kind: "fire", by: "Amara Okafor", at: -24 * 5, minutes: 35,
    answers: {
      fails: "Payments in złoty and yen go to the wrong account; support hears of it before we do. Then the experiment is switched off.",
      wayBack: "The flag first, then routing and checkout, then the rows of the test. Hélène Moreau decides, Amara Okafor while she flies.",
      onCall: "Jonas Lindqvist, and Rafael Souza behind him.",
    },
    worked: "Everybody knew their step.", unclear: "Who may decide while Hélène Moreau is on a plane: Amara Okafor.",
    lessons: [{ by: "Tomasz Zieliński", text: "Nobody knew where the list for the voucher is.", step: 7 }],
  },
  { kind: "pipeline", by: "Jonas Lindqvist", at: -24 * 4, name: "build 8771", tests: 14, failures: 1, seconds: 390 },
  { kind: "pipeline", by: "Jonas Lindqvist", at: -24 * 4 + 5, name: "build 8790", tests: 14, seconds: 400 },
  {
    kind: "staging", by: "Priya Raman", at: -24 * 3, minutes: [1, 4, 4, 5, 1, 4, 1], worked: "The flag and the redeploy.",
    tookLong: "Step 4: the export of the ledger asked for a second sign-in.",
    lessons: [{ by: "Yusuf Demir", text: "The export of the ledger asks for a second sign-in. Have the key card at hand.", step: 4, settled: -20.5 }],
  },
];
