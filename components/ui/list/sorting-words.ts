import type { Announcements } from "@dnd-kit/core";

export const sortingInstructions =
  "To move this row, press space, move it with the arrow keys, and press space again. Escape puts it back.";

/** What a screen reader hears while a row is moved. */
export function sortingWords(ids: readonly string[], nameOf: (id: string) => string): Announcements {
  const place = (id: string | number) => `${ids.indexOf(String(id)) + 1} of ${ids.length}`;
  return {
    onDragStart: ({ active }) => `${nameOf(String(active.id))} is lifted from place ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `${nameOf(String(active.id))} would go to place ${place(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? `${nameOf(String(active.id))} is now at place ${place(over.id)}.`
        : `${nameOf(String(active.id))} is back at place ${place(active.id)}.`,
    onDragCancel: ({ active }) => `${nameOf(String(active.id))} is back at place ${place(active.id)}.`,
  };
}
