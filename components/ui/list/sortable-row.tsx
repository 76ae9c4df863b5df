"use client";

import { useSortable } from "@dnd-kit/sortable";
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
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    disabled,
  });

  const handle = disabled ? null : (
    <button
      type="button"
      ref={setActivatorNodeRef}
      aria-roledescription={attributes["aria-roledescription"]}
      aria-describedby={attributes["aria-describedby"]}
      aria-pressed={attributes["aria-pressed"]}
      {...listeners}
      className="grip"
      data-icon="grip-vertical"
      aria-label={`Move: ${name}`}
    />
  );

  return children({
    row: {
      ref: setNodeRef,
      style: {
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      },
      "data-lifted": isDragging || undefined,
    },
    handle,
    lifted: isDragging,
  });
}
