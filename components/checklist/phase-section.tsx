"use client";

import { SortableList } from "@/components/ui/list/sortable-list";
import { phaseNames } from "@/lib/domain/checklist/phases";
import { countPhase, type ItemView, type PhaseView } from "@/lib/domain/checklist/view";
import type { Claim } from "./claim-form";
import type { ItemIntents } from "./item-intents";
import { ItemRow } from "./item-row";

type PhaseSectionProps = {
  release: string;
  phase: PhaseView;
  me: string;
  mayEdit: boolean;
  planVersion: number;
  currentId: string | null;
  claiming: { itemId: string; claim: Claim } | null;
  refusals: ReadonlyMap<string, string>;
  waiting: ReadonlySet<string>;
  intents: ItemIntents;
};

export function PhaseSection({ release, phase, me, mayEdit, planVersion, currentId, claiming, refusals, waiting, intents }: PhaseSectionProps) {
  const { items, opens } = phase;
  const headingId = `phase-${phase.phase}`;
  const refusal = refusals.get(phase.phase);

  function sort(itemIds: string[]) {
    intents.say({ kind: "order", phase: phase.phase, itemIds });
  }

  const renderRow = (item: ItemView, parts: Parameters<Parameters<typeof SortableList<ItemView>>[0]["renderRow"]>[1]) => (
    <ItemRow
      release={release}
      item={item}
      me={me}
      isOpen={opens === null}
      mayEdit={mayEdit}
      isFirst={item === items[0]}
      isLast={item === items.at(-1)}
      isCurrent={item.id === currentId}
      isWaiting={waiting.has(item.id)}
      refusal={refusals.get(item.id)}
      claim={claiming?.itemId === item.id ? claiming.claim : null}
      planVersion={planVersion}
      intents={intents}
      parts={parts}
    />
  );

  return (
    <section className="phase" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{phaseNames[phase.phase]}</h2>
        <span className="small muted">{opens ?? sayCount(phase)}</span>
      </div>
      {refusal && <p className="small blocked" role="alert">{refusal}</p>}
      {items.length === 0 ? (
        <p className="muted small item-none">Nothing is asked for here.</p>
      ) : (
        <ul className={mayEdit ? "items-sortable" : undefined}>
          <SortableList items={items} name={(item) => item.title} onSort={sort} disabled={!mayEdit} renderRow={renderRow} />
        </ul>
      )}
    </section>
  );
}

function sayCount(phase: PhaseView): string {
  const { done, of, required } = countPhase(phase);
  if (of === 0) return "No items yet";
  return `${done} of ${of} ${required ? "required done" : "done, all optional"}`;
}
