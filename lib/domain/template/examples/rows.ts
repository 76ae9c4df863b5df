import type { Message, PlanDocument, Step, Trigger } from "../../plan/document";

type Section<S extends keyof PlanDocument> = PlanDocument[S];
type Migration = Section<"data">["migrations"][number];

/** Ids only have to differ within a plan, so those of the examples are counted. */
function counted(kind: number, at: number): string {
  return `00000000-0000-4000-8000-${String(kind * 1_000 + at + 1).padStart(12, "0")}`;
}

function rows<T extends { id: string }>(kind: number, base: Omit<T, "id">, list: Partial<Omit<T, "id">>[]): T[] {
  return list.map((row, at) => ({ ...base, ...row, id: counted(kind, at) }) as T);
}

const noTrigger: Omit<Trigger, "id"> = {
  kind: "quantitative", signal: "", comparison: "above", threshold: null, unit: "", sustainedMinutes: null, source: "monitoring", sourceReference: "",
  phase: "after", effect: "tell", rationale: "", observedById: null, reports: null,
};
const noStep: Omit<Step, "id"> = {
  position: 1, kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, timeBoxMinutes: null, verification: "", undo: "yes", wayForward: "",
};
const noMessage: Omit<Message, "id"> = { audience: "internal", receivers: "", channel: "chat", moment: "declared", everyMinutes: null, text: "", ownerId: null };

export const triggers = (...list: Partial<Trigger>[]) => rows<Trigger>(1, noTrigger, list);
export const messages = (...list: Partial<Message>[]) => rows<Message>(3, noMessage, list);
export const migrations = (...list: Partial<Migration>[]) => rows<Migration>(4, { name: "", reversible: null, note: "" }, list);
export const reconciliations = (...checks: string[]) => rows<Section<"data">["reconciliations"][number]>(5, { check: "", ownerId: null }, checks.map((check) => ({ check })));
export const failures = (...list: { what: string; shows: string; then: string }[]) => rows<Section<"failures">["modes"][number]>(6, { what: "", shows: "", then: "" }, list);
export const flags = (...list: { key: string; off: string }[]) => rows<Section<"artifacts">["flags"][number]>(7, { key: "", off: "" }, list);
export const artifacts = (...list: Partial<Section<"artifacts">["artifacts"][number]>[]) =>
  rows<Section<"artifacts">["artifacts"][number]>(8, { kind: "code", reference: "", kept: "" }, list);

/** Each step comes after the one before, unless it says at which position it runs beside another. */
export function steps(...list: Partial<Step>[]): Step[] {
  let position = 0;
  return rows<Step>(2, noStep, list).map((step, at) => {
    position = list[at]?.position ?? position + 1;
    return { ...step, position };
  });
}
