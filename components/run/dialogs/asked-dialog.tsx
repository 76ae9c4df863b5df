"use client";

import type { Ask } from "./ask";
import { DecideDialog } from "./decide-dialog";
import { NoReturnDialog } from "./no-return-dialog";
import { HelpDialog, PersonDialog } from "./person-dialog";
import { SayDialog } from "./say-dialog";

/** The dialog of what was asked; one at a time. */
export function AskedDialog({ ask, onClose }: { ask: Ask | null; onClose: () => void }) {
  switch (ask?.ask) {
    case undefined:
      return null;
    case "decide":
      return <DecideDialog onClose={onClose} />;
    case "say":
      return <SayDialog ask={ask} onClose={onClose} />;
    case "person":
      return <PersonDialog ask={ask} onClose={onClose} />;
    case "help":
      return <HelpDialog ask={ask} onClose={onClose} />;
    case "noReturn":
      return <NoReturnDialog ask={ask} onClose={onClose} />;
  }
}
