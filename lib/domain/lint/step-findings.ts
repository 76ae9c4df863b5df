import type { Step } from "../plan/document";
import { type Finding, isActive, type ReadinessInput } from "../readiness/input";

const reverting = /\b(?:git\s+)?revert(?:s|ing|ed)?\b[^.\n]*\b(?:commits?|merges?|pull requests?|PRs?|change ?sets?)\b|\bgit\s+revert\b/i;
// What is "not deleted" stays.
const destroying = /(?<!\b(?:not|never|nothing|without|no|n't|n’t)\s+)\b(?:drop(?:s|ping)?|delet(?:e|es|ing)|truncat(?:e|es|ing)|purg(?:e|es|ing)|eras(?:e|es|ing)|wip(?:e|es|ing)|destroy(?:s|ing)?|irreversibl[ey]|(?:can ?not|can't|can’t) be undone)\b/i;
const inCode = /`([^`\n]+)`/g;

/** A commit that was reverted leaves the schema of its migrations behind, and takes their files away. */
export function findRevert(input: ReadinessInput): Finding[] {
  const { touchesData, migrations } = input.plan.data;
  if (touchesData === false || migrations.length === 0) return [];
  return inSteps(input, "instruction", (step) => reverting.test(textOf(step)) && ((number) => `Step ${number} reverts a commit, but this release brings ${migrations.length === 1 ? "a migration" : "migrations"}.`));
}

export function findDatabaseFirst(input: ReadinessInput): Finding[] {
  const steps = input.plan.steps.items;
  const numberOf = (step: Step) => steps.indexOf(step) + 1;
  return inSteps(input, "kind", (step) => {
    if (step.kind !== "database") return false;
    const code = steps.filter(({ kind, position }) => kind === "code" && position >= step.position).sort((a, b) => b.position - a.position)[0];
    if (!code) return false;
    return (number) => (code.position > step.position ? `Step ${number} changes the database before step ${numberOf(code)} has put the code back.` : `Step ${number} changes the database while step ${numberOf(code)} still puts the code back.`);
  });
}

/** Marked as one that can be undone, while its words, its migration or its kind say that it can't. */
export function findUnmarked(input: ReadinessInput): Finding[] {
  const oneWay = input.plan.data.migrations.filter(({ name, reversible }) => reversible === false && name.trim().length > 2);
  return inSteps(input, "undo", (step) => {
    if (step.undo !== "yes") return false;
    const text = textOf(step);
    const word = destroying.exec(text)?.[0].toLowerCase();
    const migration = oneWay.find(({ name }) => text.toLowerCase().includes(name.trim().toLowerCase()));
    if (migration) return (number) => `Step ${number} is marked as one that can be undone, but migration “${migration.name}” can’t be reversed.`;
    if (word) return (number) => `Step ${number} says “${word}” and is marked as one that can be undone.`;
    if (step.kind === "communication") return (number) => `Step ${number} sends words, which nobody can take back, and is marked as one that can be undone.`;
    return false;
  });
}

/** A step that switches a flag which the plan does not list: copied from another plan, or misspelt. */
export function findUnknownFlag(input: ReadinessInput): Finding[] {
  const known = input.plan.artifacts.flags.map(({ key }) => key.trim()).filter((key) => key !== "");
  if (known.length === 0) return [];
  return inSteps(input, "instruction", (step) => {
    const named = step.kind === "flag" ? [...step.instruction.matchAll(inCode)].map(([, key = ""]) => key.trim()) : [];
    const unknown = named.find((key) => !known.includes(key));
    return unknown !== undefined && !named.some((key) => known.includes(key)) && ((number) => `Step ${number} switches “${unknown}”, which is not among the flags of this plan.`);
  });
}

function inSteps(input: ReadinessInput, field: keyof Step, sayOf: (step: Step) => false | ((number: number) => string)): Finding[] {
  return input.plan.steps.items.flatMap((step, at) => {
    const say = sayOf(step);
    return say ? [{ say: say(at + 1), field: `steps/${step.id}/${field}`, whoId: isActive(input, step.ownerId) ? step.ownerId : null }] : [];
  });
}

function textOf({ instruction, automation }: Step): string {
  return `${instruction}\n${automation}`;
}
