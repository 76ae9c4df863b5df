import type { RunStep } from "@/lib/domain/run/run-state";
import { titleOf } from "@/lib/domain/run/say-run";
import type { Ask } from "../dialogs/ask";

type Named = { step: RunStep; number: number };

/** The questions about a step, worded once for the large buttons and the menus. */
export const askFailed = ({ step, number }: Named): Ask => ({
  ask: "say", title: `Step ${number} did not work`, about: "Next you try it once more, do it another way, skip it, or ask for help.", label: "What happened?", confirm: "It failed",
  order: (reason) => ({ order: "failStep", stepId: step.id, reason }),
});

export const askAnother = ({ step, number }: Named): Ask => ({
  ask: "say", title: `Do step ${number} another way`, about: `“${titleOf(step)}” starts again, the way that you write here.`, label: "How?", confirm: "Start it this way",
  order: (another) => ({ order: "retryStep", stepId: step.id, another }),
});

export const askSkip = ({ step, number }: Named): Ask => ({
  ask: "say", title: `Skip step ${number}?`, about: `“${titleOf(step)}” is left out, and the steps after it can start.`, label: "Why can it be left out?", confirm: `Skip step ${number}`,
  order: (reason) => ({ order: "skipStep", stepId: step.id, reason }),
});

export const askHandOver = ({ step, number }: Named): Ask => ({
  ask: "person", title: `Hand step ${number} over`, about: "They are told at once, and see it as their next step.", confirm: "Hand over", order: (to) => ({ order: "handOverStep", stepId: step.id, to }),
});

export const askHelp = ({ step }: { step: RunStep }): Ask => ({ ask: "help", step });
