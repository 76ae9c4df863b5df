"use client";

import type { ReactNode } from "react";
import { SortableList } from "@/components/ui/list/sortable-list";
import { toast } from "@/components/ui/floating/toast";
import { joinClasses } from "@/components/ui/join-classes";
import type { Section } from "@/lib/domain/plan/document";
import { pathOf } from "@/lib/domain/plan/plan-path";
import { rowTitle } from "@/lib/domain/plan/say-row";
import { usePlan } from "../drafts/plan-context";
import { focusOpener } from "./focus-opener";
import { OpenRow } from "./open-row";
import { RowBlockers } from "./row-blockers";
import { RowMenu } from "./row-menu";
import type { Rows } from "./use-rows";

type RowListProps<R extends { id: string }> = {
  section: Section;
  list?: string;
  /** What one row is called: "Step". */
  one: string;
  rows: Rows<R>;
  /** The class that lays out the cells of a closed row. */
  look: string;
  head?: ReactNode;
  /** The cells of a closed row, between grip and menu. */
  line: (row: R, at: number, path: string) => ReactNode;
  form: (row: R, path: string, at: number) => ReactNode;
  foot?: (row: R) => ReactNode;
  /** What stands above a row, such as the point of no return. */
  above?: (row: R) => ReactNode;
  menu?: (row: R, at: number) => ReactNode;
};

/** Rows closed as a line, opened in place, put in order by drag or keys, removed with a way back. */
export function RowList<R extends { id: string }>(props: RowListProps<R>) {
  const { section, list = "items", one, rows: { rows, whyNot, sort, remove, putBack }, look, head, line, form, foot, above, menu } = props;
  const { open, setOpen } = usePlan();
  const nameOf = (row: R) => {
    const title = rowTitle(row);
    return `${one} ${rows.findIndex((each) => each.id === row.id) + 1}${title ? `, ${title}` : ""}`;
  };

  function take(row: R, at: number) {
    const name = nameOf(row);
    remove(row.id);
    if (open?.startsWith(pathOf(section, list, row.id, null))) setOpen(null);
    toast(`${name} removed`, { undo: () => putBack(row, at) });
    const next = rows[at + 1] ?? rows[at - 1];
    if (next) focusOpener(pathOf(section, list, next.id, null));
  }

  function move(at: number, by: number) {
    const ids = rows.map((row) => row.id);
    const [id] = ids.splice(at, 1);
    if (id === undefined) return;
    ids.splice(at + by, 0, id);
    sort(ids, id);
  }

  if (rows.length === 0) return null;
  return (
    <div className="rows-block">
      {head}
      <SortableList
        items={rows}
        name={nameOf}
        onSort={sort}
        disabled={whyNot !== null}
        renderRow={(row, parts) => {
          const at = rows.findIndex((each) => each.id === row.id);
          const path = pathOf(section, list, row.id, null);
          if (open === path || open?.startsWith(`${path}/`)) {
            return (
              <>
                {above?.(row)}
                <OpenRow path={path} name={nameOf(row)} foot={foot?.(row)} onRemove={whyNot === null ? () => take(row, at) : undefined}>
                  {form(row, path, at)}
                </OpenRow>
              </>
            );
          }
          return (
            <>
              {above?.(row)}
              <div {...parts.row} className={joinClasses("line", look)}>
                {parts.handle ?? <span className="grip" />}
                {line(row, at, path)}
                {whyNot === null ? (
                  <RowMenu
                    name={nameOf(row)}
                    onEdit={() => setOpen(path)}
                    onUp={at > 0 ? () => move(at, -1) : undefined}
                    onDown={at < rows.length - 1 ? () => move(at, 1) : undefined}
                    onRemove={() => take(row, at)}
                  >
                    {menu?.(row, at)}
                  </RowMenu>
                ) : (
                  <span />
                )}
                <RowBlockers path={path} />
              </div>
            </>
          );
        }}
      />
    </div>
  );
}
