import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { keyOfRow, rowsOf } from "@/lib/domain/plan/plan-path";
import { useSection } from "../drafts/use-section";

export type Rows<R extends { id: string }> = {
  rows: readonly R[];
  whyNot: string | null;
  add: (row: R) => void;
  sort: (ids: string[], moved: string) => void;
  remove: (id: string) => void;
  putBack: (row: R, at: number) => void;
};

/** The rows of one list of a section. Each change is made to what stands there then, not to what was drawn. */
export function useRows<R extends { id: string }>(section: Exclude<Section, "steps">, list: string): Rows<R> {
  const { value, set, whyNot } = useSection(section);
  const change = (next: (rows: R[]) => R[]) => set((now) => ({ ...now, [list]: next(rowsOf(now, list) as unknown as R[]) }) as PlanDocument[typeof section]);
  return {
    rows: rowsOf(value, list) as unknown as R[],
    whyNot,
    add: (row) => change((rows) => [...rows, row]),
    sort: (ids) => change((rows) => [...rows].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))),
    remove: (id) => change((rows) => rows.filter((row) => row.id !== id)),
    putBack: (row, at) => change((rows) => (rows.some((each) => keyOfRow(each) === row.id) ? rows : [...rows.slice(0, at), row, ...rows.slice(at)])),
  };
}
