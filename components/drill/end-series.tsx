"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { endSeriesAction } from "@/lib/actions/drill";

/** Ends drills that come again; asks once. */
export function EndSeries({ release, seriesId, title }: { release: string; seriesId: string; title: string }) {
  const [open, setOpen] = useState(false);
  async function end() {
    const answer = await endSeriesAction({ release, seriesId }).catch(() => null);
    toast(answer?.ok ? "The series has ended" : (answer?.refusal.say ?? "The server did not answer. Nothing was changed; try again in a moment."), answer?.ok ? {} : { tone: "attention" });
  }
  return (
    <>
      <button type="button" className="link small" onClick={() => setOpen(true)}>End it</button>
      <ConfirmDialog open={open} onOpen={setOpen} title={`End “${title}”?`} confirm="End the series" keep="Keep it" onConfirm={end}>
        <p>No further drills are made of it. One that is in the calendar already stays until it is cancelled.</p>
      </ConfirmDialog>
    </>
  );
}
