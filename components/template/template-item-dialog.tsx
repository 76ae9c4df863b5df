"use client";

import { ItemForm } from "@/components/checklist/item-form";
import { type TemplateItem, templateItem } from "@/lib/domain/checklist/item";
import type { Refusal } from "@/lib/domain/result/result";

type TemplateItemDialogProps = {
  /** The item to edit; null adds one. */
  item: TemplateItem | null;
  /** Answers with what refused it. */
  onPut: (item: TemplateItem) => Promise<Refusal | null>;
  onClose: () => void;
};

/** Adds an item to what a template starts with, or changes one; nobody is named in it. */
export function TemplateItemDialog({ item, onPut, onClose }: TemplateItemDialogProps) {
  return (
    <ItemForm
      item={item}
      check={(draft) => templateItem.safeParse({ ...draft, verifies: item?.verifies ?? null })}
      onClose={onClose}
      onSave={async (fields) => {
        const refusal = await onPut(fields);
        if (!refusal) onClose();
        return refusal;
      }}
    />
  );
}
