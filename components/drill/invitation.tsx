"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { answerInvitationAction } from "@/lib/actions/drill";

/** For who is invited: whether they come. The last word counts. */
export function Invitation({ release, drillId, comes }: { release: string; drillId: string; comes: boolean | null }) {
  const [busy, setBusy] = useState<boolean | null>(null);
  async function answer(word: boolean) {
    setBusy(word);
    const said = await answerInvitationAction({ release, drillId, comes: word }).catch(() => null);
    setBusy(null);
    if (said?.ok) return toast(word ? "You come" : "You do not come");
    toast(said ? said.refusal.say : "The server did not answer. Nothing was changed; try again in a moment.", { tone: "attention" });
  }
  const title = comes === null ? "You are invited. Do you come?" : comes ? "You have said that you come." : "You have said that you cannot come.";
  return (
    <Callout
      tone={comes === null ? "attention" : "in-progress"}
      title={title}
      action={
        <span className="cluster">
          {comes !== true && <Button variant={comes === null ? "primary" : undefined} busy={busy === true} onClick={() => void answer(true)}>I come</Button>}
          {comes !== false && <Button busy={busy === false} onClick={() => void answer(false)}>I cannot</Button>}
        </span>
      }
    />
  );
}
