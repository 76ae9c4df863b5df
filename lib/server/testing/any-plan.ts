import fc from "fast-check";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { fieldsOf, type PlanField } from "@/lib/domain/plan/plan-fields";
import { sections } from "@/lib/domain/plan/sections";
import { duties } from "@/lib/domain/plan/words";

const awkward = fc.constantFrom("", "Redeploy 4.11.2", "<script>alert(1)</script>", "👩‍🚒 zurück", "عودة إلى الوراء", "a\n\n- b\n- c", "  spaced  ", "'; drop table \"Plan\"; --", "\\u0000");

/** Any plan that may be saved, as input: people out of the given ones, rows in any order, awkward texts. */
export function anyPlan(people: readonly string[]): fc.Arbitrary<PlanDocument> {
  const section = (name: (typeof sections)[number]) => {
    const { fields, lists } = fieldsOf(name);
    const rows = Object.entries(lists).map(([list, { fields: columns }]) => [list, name === "roles" ? everyDuty(columns, people) : someRows(columns, people)] as const);
    return fc.record({ ...recordOf(fields, people), ...Object.fromEntries(rows) });
  };
  return fc.record(Object.fromEntries(sections.map((name) => [name, section(name)]))) as unknown as fc.Arbitrary<PlanDocument>;
}

type Fields = Readonly<Record<string, PlanField>>;

function someRows(fields: Fields, people: readonly string[]) {
  return fc.uniqueArray(fc.record({ id: fc.uuid(), ...recordOf(fields, people) }), { maxLength: 4, selector: (row) => row.id });
}

function everyDuty(fields: Fields, people: readonly string[]) {
  return fc.shuffledSubarray([...duties], { minLength: duties.length }).chain((order) =>
    fc.tuple(...order.map((duty) => fc.record({ duty: fc.constant(duty), ...recordOf(fields, people) }))),
  );
}

function recordOf(fields: Fields, people: readonly string[]): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, anyValue(key, field, people)]));
}

function anyValue(key: string, { kind, words = {} }: PlanField, people: readonly string[]): fc.Arbitrary<unknown> {
  const codes = Object.keys(words);
  switch (kind) {
    case "text":
      return awkward;
    case "line":
      return awkward.map((text) => text.slice(0, 40));
    case "person":
      return fc.option(fc.constantFrom(...people));
    case "people":
      return fc.shuffledSubarray([...people]);
    case "choices":
      return fc.shuffledSubarray(codes);
    case "choice":
      return ["fate", "lossClass", "backup"].includes(key) ? fc.option(fc.constantFrom(...codes)) : fc.constantFrom(...codes);
    case "yesNo":
      return fc.option(fc.boolean());
    case "tick":
      return fc.boolean();
    case "rank":
      return fc.integer({ min: 1, max: 9 });
    case "number":
      return fc.option(key === "reports" ? fc.integer({ min: 1, max: 50 }) : fc.constantFrom(0, 0.5, -2, 1e-7, 123456.789));
    case "days":
    case "minutes":
      return fc.option(fc.integer({ min: 1, max: 90 }));
  }
}
