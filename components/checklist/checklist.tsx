"use client";

import { Plus } from "lucide-react";
import { type FocusEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { AskWaiverDialog } from "@/components/waiver/ask-waiver-dialog";
import { type ChecklistView, type ItemView, type Named, sayStanding } from "@/lib/domain/checklist/view";
import { type Packed, unpack } from "@/lib/domain/text/packed";
import type { Claim } from "./claim-form";
import { ItemDialog } from "./item-dialog";
import type { ItemIntents } from "./item-intents";
import { KeysLine } from "./keys-line";
import { PhaseSection } from "./phase-section";
import { RemoveItem } from "./remove-item";
import { focusItem, focusSoon, useItemKeys } from "./use-item-keys";
import { useWords } from "./use-words";

export function Checklist({ packed, me, mayWaive }: { packed: Packed<ChecklistView>; me: Named; /** Whether the reader may ask for a waiver. */ mayWaive: boolean }) {
  const view = useMemo(() => unpack(packed), [packed]);
  const { shown, say, refuse, refusals, waiting } = useWords(view, me);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [claiming, setClaiming] = useState<{ itemId: string; claim: Claim } | null>(null);
  const [editing, setEditing] = useState<ItemView | "new" | null>(null);
  const [waivingId, setWaivingId] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ItemView | null>(null);
  const standing = sayStanding(shown);
  const find = (id: string) => shown.phases.flatMap((phase) => phase.items.map((item) => ({ item, phase }))).find(({ item }) => item.id === id);

  const waivable = waivingId === null ? null : find(waivingId)?.item.waivable;

  /** Says why an item can't be claimed now; null when it can. */
  function whyNot(id: string): string | null {
    const found = find(id);
    if (!found) return null;
    const { item, phase } = found;
    if (phase.opens !== null) return `${phase.opens}.`;
    if (item.verified) return "This item is verified from the plan, so nobody ticks it by hand.";
    return item.mayTick ? null : "Your role does not allow you to tick this item. Ask its owner, or an engineer.";
  }

  function withClaim(id: string, then: (item: ItemView) => void) {
    const why = whyNot(id);
    const item = find(id)?.item;
    if (why !== null) refuse(id, why);
    else if (item) then(item);
  }

  const intents: ItemIntents = {
    say,
    claim: (item, claim) => {
      setClaiming(claim && { itemId: item.id, claim });
      if (claim === null) focusItem(item.id);
    },
    waive: mayWaive ? (item) => setWaivingId(item.id) : undefined,
    edit: setEditing,
    remove: setRemoving,
    move: (item, by) => {
      const phase = find(item.id)?.phase;
      const ids = phase?.items.map((each) => each.id) ?? [];
      const at = ids.indexOf(item.id);
      if (!phase || at < 0 || at + by < 0 || at + by >= ids.length) return;
      say({ kind: "order", phase: phase.phase, itemIds: ids.with(at, ids[at + by] ?? "").with(at + by, item.id) });
    },
  };

  useItemKeys({
    currentId,
    find: setCurrentId,
    tick: (id) => withClaim(id, (item) => say({ kind: (item.tick && !item.stale) || item.notApplicable ? "untick" : "tick", itemId: id })),
    evidence: (id) => withClaim(id, (item) => intents.claim(item, "evidence")),
    notApplicable: (id) => withClaim(id, (item) => intents.claim(item, "notApplicable")),
    waive: (id) => {
      if (mayWaive && find(id)?.item.waivable) setWaivingId(id);
      else refuse(id, mayWaive ? "Nothing of this item stands in the way now, so there is nothing to waive." : "Your role does not allow you to ask for a waiver. Ask its owner, or an engineer.");
    },
  });

  function follow(event: FocusEvent) {
    const row = event.target.closest<HTMLElement>("[data-item]");
    if (row) setCurrentId(row.dataset.item ?? null);
  }

  return (
    <div className="checklist" onFocus={follow}>
      <div className="split checklist-top">
        <p className="muted">
          {standing.say} {standing.firstId && <a className="link" href={`#checklist/${standing.firstId}`}>Go to the first</a>}
        </p>
        {view.mayEdit && <Button onClick={() => setEditing("new")}><Plus className="icon" aria-hidden /> Add item</Button>}
      </div>
      {shown.phases.map((phase) => (
        <PhaseSection
          key={phase.phase}
          release={view.key}
          phase={phase}
          me={me.id}
          mayEdit={view.mayEdit}
          planVersion={view.planVersion}
          currentId={currentId}
          claiming={claiming}
          refusals={refusals}
          waiting={waiting}
          intents={intents}
        />
      ))}
      <KeysLine />
      {editing && (
        <ItemDialog
          view={view}
          item={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onDone={(itemId) => {
            toast(editing === "new" ? "Item added" : "Item saved");
            setEditing(null);
            focusSoon(itemId);
          }}
        />
      )}
      {waivable && <AskWaiverDialog release={view.key} blocker={waivable} onClose={() => setWaivingId(null)} />}
      {removing && <RemoveItem release={view.key} item={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}
