"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { addItemAction, changeItemAction } from "@/lib/actions/checklist";
import { itemFields } from "@/lib/domain/checklist/item";
import type { ChecklistView, ItemView } from "@/lib/domain/checklist/view";
import { type ItemDraft, ItemForm } from "./item-form";

type ItemDialogProps = {
  view: ChecklistView;
  /** The item to edit; null adds one. */
  item: ItemView | null;
  onClose: () => void;
  onDone: (itemId: string) => void;
};

/** Adds an item to the checklist of a release, or changes one. */
export function ItemDialog({ view, item, onClose, onDone }: ItemDialogProps) {
  const [ownerId, setOwnerId] = useState(item?.owner?.id ?? null);

  function check({ phase, ...draft }: ItemDraft) {
    return itemFields.transform((fields) => ({ phase, fields })).safeParse({ ...draft, ownerId });
  }

  return (
    <ItemForm
      item={item}
      check={check}
      onClose={onClose}
      onSave={async ({ phase, fields }) => {
        const answer = item ? await changeItemAction({ release: view.key, itemId: item.id, ...fields }) : await addItemAction({ release: view.key, phase, ...fields });
        if (!answer.ok) return answer.refusal;
        onDone(answer.value.itemId);
        return null;
      }}
      more={(errors) => (
        <Field label="Owner" error={errors.get("ownerId")}>
          <Combobox
            options={view.people.map((person) => ({ value: person.id, label: person.name, hint: person.title }))}
            value={ownerId}
            onValue={setOwnerId}
            placeholder="Nobody"
            clear="Nobody"
            shown={item?.owner && item.owner.id === ownerId ? item.owner.name : undefined}
          />
        </Field>
      )}
    />
  );
}
