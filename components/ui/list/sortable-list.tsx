"use client";

import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import type { DragEndEvent } from "@dnd-kit/core";
import { restrictToParentElement, restrictToVerticalAxis } from "@dnd-kit/modifiers";
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Fragment, useId, type ReactNode } from "react";
import { sortingInstructions, sortingWords } from "./sorting-words";
import { SortableRow, type RowParts } from "./sortable-row";

type Identified = { id: string };

type SortableListProps<Item extends Identified> = {
  items: readonly Item[];
  /** What a row is called when it is spoken of: "Step 3, Redeploy checkout". */
  name: (item: Item) => string;
  /** The ids in their new order, and the one that was moved. */
  onSort: (ids: string[], moved: string) => void;
  /** Spread `row` onto the element of the row and put `handle` in it. */
  renderRow: (item: Item, parts: RowParts) => ReactNode;
  disabled?: boolean;
};

/** Rows that can be put in order by pointer, by touch and by keyboard (space, arrows, space; Escape puts back). */
export function SortableList<Item extends Identified>(props: SortableListProps<Item>) {
  const { items, name, onSort, renderRow, disabled } = props;
  const listId = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: { start: ["Space"], end: ["Space", "Enter"], cancel: ["Escape"] },
    }),
  );
  const ids = items.map((item) => item.id);
  const nameOf = (id: string) => {
    const item = items.find((each) => each.id === id);
    return item ? name(item) : "The row";
  };

  function drop({ active, over }: DragEndEvent) {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from < 0 || to < 0 || from === to) return;
    onSort(arrayMove(ids, from, to), String(active.id));
  }

  return (
    <DndContext
      id={listId}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[restrictToVerticalAxis, restrictToParentElement]}
      onDragEnd={drop}
      accessibility={{
        // Not between the rows: a list holds nothing but its rows.
        container: typeof document === "undefined" ? undefined : document.body,
        announcements: sortingWords(ids, nameOf),
        screenReaderInstructions: { draggable: sortingInstructions },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled}>
        {items.map((item) => (
          <SortableRow key={item.id} id={item.id} name={name(item)} disabled={disabled}>
            {(parts) => <Fragment>{renderRow(item, parts)}</Fragment>}
          </SortableRow>
        ))}
      </SortableContext>
    </DndContext>
  );
}
