"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { SortableList } from "@/components/ui/list/sortable-list";
import { toast } from "@/components/ui/floating/toast";
import type { TemplateItem } from "@/lib/domain/checklist/item";
import { phaseNames, phases } from "@/lib/domain/checklist/phases";
import { TemplateItemDialog } from "./template-item-dialog";
import { TemplateItemRow } from "./template-item-row";
import { type TemplateHead, useTemplateSave } from "./use-template-save";

/** The items have no ids of their own: a row is called by its place. */
type Row = { id: string; item: TemplateItem };

/** The checklist that a release starts with, phase by phase. */
export function TemplateItems({ template, mayEdit }: { template: TemplateHead; mayEdit: boolean }) {
  const { save, refusal } = useTemplateSave(template);
  const [editing, setEditing] = useState<number | "new" | null>(null);
  const { items } = template;
  const rows: Row[] = items.map((item, at) => ({ id: String(at), item }));

  function put(item: TemplateItem) {
    return save({ items: editing === "new" ? [...items, item] : items.map((each, at) => (at === editing ? item : each)) });
  }

  async function remove(at: number) {
    const removed = items[at];
    if (!removed) return;
    const refused = await save({ items: items.filter((_, each) => each !== at) });
    if (!refused) toast(`“${removed.title}” is removed`);
  }

  // The order of one phase is moved within the places that the phase has in the whole list.
  function sort(phase: Row[], ids: string[]) {
    const moved = ids.map((id) => items[Number(id)]);
    const places = new Map(phase.map((row, at) => [Number(row.id), moved[at]]));
    void save({ items: items.map((item, at) => places.get(at) ?? item) });
  }

  return (
    <section className="plan-section" aria-labelledby="template-checklist">
      <div className="section-head">
        <h2 id="template-checklist">Checklist</h2>
        <span className="small muted">What a release that starts from this has to do</span>
        {mayEdit && <Button className="push" onClick={() => setEditing("new")}><Plus className="icon" aria-hidden /> Add item</Button>}
      </div>
      {refusal && <p className="blocked small" role="alert">{refusal.say}</p>}
      {phases.map((phase) => {
        const own = rows.filter((row) => row.item.phase === phase);
        const move = (from: number, to: number) => {
          const ids = own.map((row) => row.id);
          ids.splice(to, 0, ...ids.splice(from, 1));
          sort(own, ids);
        };
        return (
          <section key={phase} className="rows-block" aria-label={phaseNames[phase]}>
            <h3>{phaseNames[phase]}</h3>
            {own.length === 0 && <p className="muted small">Nothing is asked for here.</p>}
            <ul>
              <SortableList
                items={own}
                name={(row) => row.item.title}
                onSort={(ids) => sort(own, ids)}
                disabled={!mayEdit}
                renderRow={(row, parts) => {
                  const at = own.indexOf(row);
                  return (
                    <TemplateItemRow
                      item={row.item}
                      parts={parts}
                      mayEdit={mayEdit}
                      onEdit={() => setEditing(Number(row.id))}
                      onUp={at > 0 ? () => move(at, at - 1) : undefined}
                      onDown={at < own.length - 1 ? () => move(at, at + 1) : undefined}
                      onRemove={() => void remove(Number(row.id))}
                    />
                  );
                }}
              />
            </ul>
          </section>
        );
      })}
      {editing !== null && <TemplateItemDialog item={editing === "new" ? null : (items[editing] ?? null)} onPut={put} onClose={() => setEditing(null)} />}
    </section>
  );
}
