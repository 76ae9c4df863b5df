"use client";

import { useCallback, useState, type ReactNode } from "react";
import { AnnounceContext } from "./announce-context";

type Said = { sentence: string; turn: number };

/** One polite live region around the whole app; speak through `useAnnounce()`. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ sentence: "", turn: 0 });

  const announce = useCallback((sentence: string) => {
    setSaid((before) => ({ sentence, turn: before.turn + 1 }));
  }, []);

  // The same sentence twice is a new text node, so that it is read twice.
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden live-region" role="status" aria-live="polite" aria-atomic="true">
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </AnnounceContext>
  );
}
