"use client";

import { useState } from "react";
import { RefusedDialog } from "@/components/release/refused-dialog";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { publishReviewAction } from "@/lib/actions/review";
import type { Refusal } from "@/lib/domain/result/result";
import { hasUnsaved } from "./text/unsaved-texts";

type PublishButtonProps = {
  run: string;
  release: string;
  /** What publishing does, in words that follow "It". */
  does: string;
  names: Readonly<Record<string, string>>;
  me: string;
};

/** Asks once, because published words stay. A refusal answers with its reasons. */
export function PublishButton({ run, release, does, names, me }: PublishButtonProps) {
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function publish() {
    if (hasUnsaved()) return toast("Your last words are not saved yet. Wait until they are, then publish again.", { tone: "attention" });
    try {
      const result = await publishReviewAction({ run });
      if (result.ok) toast("The review is published", { tone: "ready" });
      else setRefusal(result.refusal);
    } catch {
      toast("The server did not answer. Nothing was published; try again in a moment.", { tone: "attention" });
    }
  }

  return (
    <>
      <div className="cluster">
        <Button onClick={() => setAsking(true)}>Publish the review</Button>
      </div>
      <ConfirmDialog open={asking} onOpen={setAsking} title={`Publish the review of ${run}?`} confirm="Publish" keep="Not yet" careful={false} onConfirm={publish}>
        <p>Everyone who is invited is told, and its words stay as they are.{does && ` It ${does}.`} Actions can still be added and finished.</p>
      </ConfirmDialog>
      <RefusedDialog release={release} refusal={refusal} names={names} me={me} onClose={() => setRefusal(null)} />
    </>
  );
}
