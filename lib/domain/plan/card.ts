import { renderMessage } from "../message/render";
import type { Message, PlanDocument, Trigger } from "./document";
import { plainLine } from "./plain-line";
import { channelNames, comparisonNames, fateNames, lossClassNames, momentNames } from "./words";

export type CardLine = { what: string; how: string };
export type CardWord = { when: string; text: string; to: string };

/** When to go back: what is seen, and from where on it counts. */
export function cardTriggers(triggers: readonly Trigger[]): CardLine[] {
  return triggers.map(({ kind, signal, comparison, threshold, unit, sustainedMinutes, reports }) =>
    kind === "qualitative"
      ? { what: `${reports === null ? "" : `${reports} or more `}${signal || "Something that is seen"}`, how: "" }
      : { what: signal || "A signal", how: `${comparisonNames[comparison].replace("is ", "")} ${threshold ?? "____"}${unit ? ` ${unit}` : ""} for ${sustainedMinutes ?? "____"} min` },
  );
}

/** What to say, in the order in which it is said; a gap is left for what nobody can know yet. To customers where they notice, else inside. */
export function cardWords(messages: readonly Message[], release: string): CardWord[] {
  const outside = messages.filter(({ audience, text }) => audience === "external" && text.trim() !== "");
  const told = outside.length > 0 ? outside : messages.filter(({ text }) => text.trim() !== "");
  return [...told]
    .sort((a, b) => order.indexOf(a.moment) - order.indexOf(b.moment))
    .map(({ moment, everyMinutes, text, receivers, channel }) => ({
      when: moment === "every" ? `Every ${everyMinutes ?? "____"} min` : momentNames[moment],
      text: renderMessage(text, { release }).text.replace(/\{[a-z]\w*\}/gi, "____"),
      to: [receivers || "Everyone", channelNames[channel].toLowerCase()].join(", "),
    }));
}

/** Who else is told, in a line each. */
export function cardAlso(messages: readonly Message[]): Message[] {
  const isOutside = messages.some(({ audience, text }) => audience === "external" && text.trim() !== "");
  return isOutside ? messages.filter(({ audience }) => audience === "internal") : [];
}

/** What becomes of the data, as sentences. */
export function cardData({ data }: PlanDocument, isRestoreTested: boolean): string[] {
  if (data.touchesData === null) return ["Nobody has said what this release does to data."];
  if (!data.touchesData) return [`Touches no data${data.noDataReason.trim() ? `: ${plainLine(data.noDataReason, { max: 160 })}` : "."}`];
  const backup = data.backup === "taken" ? "taken" : data.backup === "planned" ? "to be taken before the launch" : "not needed";
  return [
    `Data loss: ${data.lossClass === null ? "not said" : lossClassNames[data.lossClass].toLowerCase()}.${data.fate === null ? "" : ` What it wrote: ${fateNames[data.fate].toLowerCase()}.`}`,
    ...(data.backup === null ? ["Nobody has said whether there is a backup."] : [`Backup: ${backup}${data.backup === "notNeeded" ? "" : `${data.backupNote.trim() ? `, ${plainLine(data.backupNote, { max: 120 }).replace(/[.\s]+$/, "")}` : ""}; its restore is ${isRestoreTested ? "" : "not "}tested`}.`]),
    ...data.migrations.map(({ name, reversible }) => `Migration ${name || "without a name"}: ${reversible === null ? "nobody has said whether it can be reversed" : reversible ? "reversible" : "not reversible"}.`),
    ...data.reconciliations.filter(({ check }) => check.trim() !== "").map(({ check }) => `Check: ${plainLine(check, { max: 120 })}`),
  ];
}

/** What to go back to: flags to switch and what is kept. */
export function cardBackTo({ artifacts: { flags, artifacts } }: PlanDocument): CardLine[] {
  return [...flags.map(({ key, off }) => ({ what: key || "A flag", how: plainLine(off, { max: 100 }) })), ...artifacts.map(({ reference, kept }) => ({ what: reference || "An artifact", how: plainLine(kept, { max: 100 }) }))];
}

// Lines that a page holds in each size, beside its head and foot.
const usual = 34;
const close = 44;

/** How close the print has to stand for one page. */
export function cardSize(plan: PlanDocument): "usual" | "close" | "closest" {
  const lines = (text: string, width: number) => Math.ceil(text.length / width);
  const steps = plan.steps.items.reduce((sum, step) => sum + Math.max(2, lines(step.instruction, 62) + lines(step.verification, 62)), 0);
  const words = plan.messages.items.reduce((sum, message) => sum + lines(message.text, 48) + 1, 0);
  const whole = steps * 1.35 + Math.max(words, plan.data.migrations.length + plan.artifacts.artifacts.length + plan.artifacts.flags.length + 8) + plan.triggers.items.length;
  return whole < usual ? "usual" : whole < close ? "close" : "closest";
}

const order = ["declared", "started", "every", "recovered"];
