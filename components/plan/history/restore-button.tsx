"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { restoreVersionAction } from "@/lib/actions/plan";

/** Makes an earlier version the plan again; what is there now stays in the history. */
export function RestoreButton({ release, version }: { release: string; version: number }) {
  const [asking, setAsking] = useState(false);
  const router = useRouter();

  async function restore() {
    try {
      const result = await restoreVersionAction({ release, version });
      if (!result.ok) return toast(result.refusal.say, { tone: "attention" });
      toast(`Version ${version} is restored as version ${result.value.version}`);
      router.push(`/releases/${release}/history`);
      router.refresh();
    } catch {
      toast("Ripcord can’t be reached, so nothing was changed. Try again in a moment.", { tone: "attention" });
    }
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)} aria-label={`Restore version ${version}`}>Restore</Button>
      <ConfirmDialog open={asking} onOpen={setAsking} title={`Restore version ${version}?`} confirm={`Restore version ${version}`} keep="Keep the plan as it is" careful={false} onConfirm={restore}>
        It becomes the plan again, as a new version. What the plan says now stays in the history. If the release is ready and something is missing then, it falls back to draft.
      </ConfirmDialog>
    </>
  );
}
