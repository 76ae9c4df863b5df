import type { PlanDocument, Section } from "./document";
import * as words from "./words";

/** How a field is written and read: "text" is long and Markdown, "line" is one line, "rank" is a place in an order. */
export type FieldKind = "text" | "line" | "number" | "minutes" | "days" | "rank" | "person" | "people" | "yesNo" | "tick" | "choice" | "choices";
export type PlanField = { name: string; kind: FieldKind; words?: Readonly<Record<string, string>> };
export type PlanList = { one: string; fields: Readonly<Record<string, PlanField>> };
export type SectionFields = { fields: Readonly<Record<string, PlanField>>; lists: Readonly<Record<string, PlanList>> };

type Keyed = { id: string } | { duty: words.Duty };
type ListOf<T> = { [K in keyof T]: T[K] extends Keyed[] ? K : never }[keyof T];
type RowOf<T> = T extends (infer R)[] ? R : never;
type Exact<T> = {
  fields: Record<Exclude<keyof T, ListOf<T>>, PlanField>;
  lists: { [K in ListOf<T>]: { one: string; fields: Record<Exclude<keyof RowOf<T[K]>, "id" | "duty">, PlanField> } };
};

const text = (name: string): PlanField => ({ name, kind: "text" });
const line = (name: string): PlanField => ({ name, kind: "line" });
const minutes = (name: string): PlanField => ({ name, kind: "minutes" });
const person = (name: string): PlanField => ({ name, kind: "person" });
const yesNo = (name: string): PlanField => ({ name, kind: "yesNo" });
const choice = (name: string, names: Readonly<Record<string, string>>): PlanField => ({ name, kind: "choice", words: names });

/** What each field of a plan is called: on its label, in a difference, in a conflict. */
export const planFields: { [S in Section]: Exact<PlanDocument[S]> } = {
  triggers: {
    fields: {},
    lists: {
      items: {
        one: "Trigger",
        fields: {
          kind: choice("Kind", { quantitative: "A number", qualitative: "Something seen" }),
          signal: line("Signal"),
          comparison: choice("Comparison", words.comparisonNames),
          threshold: { name: "Threshold", kind: "number" },
          unit: line("Unit"),
          sustainedMinutes: minutes("For minutes"),
          source: choice("Source", words.triggerSourceNames),
          sourceReference: line("Where to look"),
          phase: choice("When", words.triggerPhaseNames),
          effect: choice("Then", words.triggerEffectNames),
          rationale: text("Why it matters to customers"),
          observedById: person("Observed by"),
          reports: { name: "Reports", kind: "number" },
        },
      },
    },
  },
  steps: {
    fields: { summary: text("In short"), waysBack: { name: "Ways to undo", kind: "choices", words: words.wayBackNames } },
    lists: {
      items: {
        one: "Step",
        fields: {
          position: { name: "Place", kind: "rank" },
          kind: choice("Kind", words.stepKindNames),
          instruction: text("What to do"),
          automation: line("Automation"),
          ownerId: person("Owner"),
          deputyId: person("Deputy"),
          timeBoxMinutes: minutes("Time box"),
          verification: text("How to check it"),
          undo: choice("Can it be undone?", words.undoNames),
          wayForward: text("The way forward from here"),
        },
      },
    },
  },
  data: {
    fields: {
      touchesData: yesNo("Does it touch data?"),
      noDataReason: text("Why it touches no data"),
      answeredById: person("Who says so"),
      writes: text("What it writes"),
      fate: choice("What happens to it", words.fateNames),
      lossClass: choice("Data-loss class", words.lossClassNames),
      backup: choice("Backup", words.backupNames),
      backupNote: text("Where the backup is"),
      compatibility: text("Old code, new schema"),
      externalSystems: text("External systems"),
      userActions: text("What users may have done"),
    },
    lists: {
      migrations: { one: "Migration", fields: { name: line("Name"), reversible: yesNo("Can it be reversed?"), note: text("Note") } },
      reconciliations: { one: "Reconciliation check", fields: { check: text("What to compare"), ownerId: person("Owner") } },
    },
  },
  roles: { fields: {}, lists: { items: { one: "Role", fields: { personId: person("Person"), deputyId: person("Deputy") } } } },
  times: { fields: { sustainedMinutes: minutes("Minutes a trigger must hold"), budgetMinutes: minutes("Minutes the way back may take") }, lists: {} },
  messages: {
    fields: { customersNotice: yesNo("Would customers notice?"), respondersChannel: line("Where responders talk"), goodwill: text("Goodwill") },
    lists: {
      items: {
        one: "Message",
        fields: {
          audience: choice("Audience", words.audienceNames),
          receivers: line("To whom"),
          channel: choice("Channel", words.channelNames),
          moment: choice("When", words.momentNames),
          everyMinutes: minutes("Every minutes"),
          text: text("Text"),
          ownerId: person("Owner"),
        },
      },
    },
  },
  review: {
    fields: { leadId: person("Led by"), dueDays: { name: "Due within days", kind: "days" }, inviteeIds: { name: "Invited", kind: "people" }, note: text("Questions and notes") },
    lists: {},
  },
  blast: { fields: { who: text("Who is hit"), howMany: line("How many"), note: text("What keeps working") }, lists: {} },
  failures: {
    fields: { alternatives: text("Short of a rollback") },
    lists: { modes: { one: "Failure mode", fields: { what: text("What can fail"), shows: text("How it shows"), then: text("What then") } } },
  },
  artifacts: {
    fields: {},
    lists: {
      flags: { one: "Flag", fields: { key: line("Key"), off: text("What off means") } },
      artifacts: { one: "Artifact", fields: { kind: choice("Kind", words.artifactKindNames), reference: line("Back to"), kept: text("Where it is kept") } },
    },
  },
};

/** The same table where the section is not known beforehand. */
export function fieldsOf(section: Section): SectionFields {
  return planFields[section];
}
