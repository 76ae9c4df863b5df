"use client";

import { useState } from "react";
import { AskWaiverDialog } from "./ask-waiver-dialog";

type AskWaiverButtonProps = { release: string; blocker: { code: string; field: string; say: string } };

export function AskWaiverButton({ release, blocker }: AskWaiverButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        Ask for a waiver<span className="visually-hidden"> for: {blocker.say}</span>
      </button>
      {asking && <AskWaiverDialog release={release} blocker={blocker} onClose={() => setAsking(false)} />}
    </>
  );
}
