"use client";

import { useEffect, useEffectEvent } from "react";
import { useSingleKeys } from "@/components/shell/use-single-keys";

export type ItemKeys = {
  /** The item that the keys speak of: the one with focus, else the last one that had it. */
  currentId: string | null;
  /** Called for an item that had the focus before this page could hear of it. */
  find: (id: string) => void;
  tick: (id: string) => void;
  evidence: (id: string) => void;
  notApplicable: (id: string) => void;
  waive: (id: string) => void;
};

/** J and K, or the arrows within the list, move between items; X ticks, E adds evidence, N says that it does not apply, W asks for a waiver. */
export function useItemKeys({ currentId, find, tick, evidence, notApplicable, waive }: ItemKeys): void {
  const [on] = useSingleKeys();

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isInList = event.target instanceof Element && event.target.closest("[data-item]") !== null;
    const by = key === "j" || (isInList && key === "ArrowDown") ? 1 : key === "k" || (isInList && key === "ArrowUp") ? -1 : 0;
    const act = { x: tick, e: evidence, n: notApplicable, w: waive }[key];
    if (!on && key.length === 1) return;
    if (by !== 0) focusItem(neighbour(currentId, by));
    else if (act && currentId !== null && !event.repeat) act(currentId);
    else return;
    event.preventDefault();
  });

  const begin = useEffectEvent(() => {
    const id = document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item;
    if (id !== undefined) find(id);
  });

  useEffect(() => {
    begin();
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-item]")];

function neighbour(currentId: string | null, by: number): string | null {
  const ids = rows().map((row) => row.dataset.item ?? "");
  const at = currentId === null ? -1 : ids.indexOf(currentId);
  const to = at < 0 ? (by > 0 ? 0 : ids.length - 1) : Math.min(Math.max(at + by, 0), ids.length - 1);
  return ids[to] ?? null;
}

/** Puts the focus on the box of an item, or on the row where there is none, and brings it into view. */
export function focusItem(id: string | null): void {
  const row = rows().find((each) => each.dataset.item === id);
  if (!row) return;
  const box = row.querySelector<HTMLElement>(":scope > [role=checkbox]") ?? row;
  box.focus({ preventScroll: true });
  const { top, bottom } = row.getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 40) row.scrollIntoView({ block: "center" });
}

/** The same for an item that is about to appear, once the dialog that asked for it has given the focus back. */
export function focusSoon(id: string, tries = 40): void {
  window.setTimeout(() => {
    if (rows().some((row) => row.dataset.item === id)) focusItem(id);
    else if (tries > 0) focusSoon(id, tries - 1);
  }, 50);
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
