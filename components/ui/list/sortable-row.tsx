"use client";

import { useSortable } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";

export type RowParts = {
  /** For the outermost element of the row. */
  row: { ref: (element: HTMLElement | null) => void; style: CSSProperties; "data-lifted": true | undefined };
  /** The grip; null where the order cannot be changed. */
  handle: ReactNode;
  lifted: boolean;
};

type SortableRowProps = {
  id: string;
  name: string;
  disabled?: boolean;
  children: (parts: RowParts) => ReactNode;
};

export function SortableRow({ id, name, disabled, children }: SortableRowProps) {
  const sortable = useSortable({ id, disabled });
  const shift = sortable.transform;

  const handle = disabled ? null : (
    <button
      type="button"
      ref={sortable.setActivatorNodeRef}
      {...sortable.attributes}
      {...sortable.listeners}
      className="grip"
      aria-label={`Move: ${name}`}
    >
      <GripVertical className="icon" aria-hidden />
    </button>
  );

  return children({
    row: {
      ref: sortable.setNodeRef,
      style: {
        transform: shift ? `translate3d(0, ${Math.round(shift.y)}px, 0)` : undefined,
        transition: sortable.transition,
      },
      "data-lifted": sortable.isDragging || undefined,
    },
    handle,
    lifted: sortable.isDragging,
  });
}
