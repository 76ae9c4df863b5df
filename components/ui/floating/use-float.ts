import { useRef, useState } from "react";

type Float = { open: boolean; place: HTMLElement | undefined };

/**
 * Whether something floats, and where in the page it is put: in the dialog that its opener stands in, else in
 * `<main>`. At the end of the body it would be outside of every landmark, and behind an open dialog out of reach.
 */
export function useFloat<Opener extends HTMLElement>(first: Float = { open: false, place: undefined }) {
  const opener = useRef<Opener>(null);
  const [{ open, place }, setFloat] = useState(first);

  function turn(next: boolean) {
    setFloat((float) => ({ open: next, place: next ? findPlace(opener.current) : float.place }));
  }

  return { opener, open, place, turn };
}

/** Looked up as it opens: the page around an opener of the shell changes. */
export function findPlace(opener: Element | null): HTMLElement | undefined {
  return opener?.closest<HTMLElement>("[role=dialog], [role=alertdialog]") ?? document.getElementById("main") ?? undefined;
}
