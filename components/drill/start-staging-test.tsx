"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { startDrillAction } from "@/lib/actions/drill";

type StartStagingTestProps = {
  release: string;
  name: string;
  /** The scheduled test that begins; without it one is made now. */
  drillId?: string;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** Asks once, then begins the staging test and leads to its run. */
export function StartStagingTest({ release, name, drillId, open, onOpen }: StartStagingTestProps) {
  const router = useRouter();
  async function start() {
    const answer = await startDrillAction({ release, ...(drillId !== undefined && { drillId }) }).catch(() => null);
    if (answer?.ok) return router.push(`/runs/${answer.value.run}`);
    toast(answer ? answer.refusal.say : "The server did not answer. Try again in a moment.", { tone: "attention" });
  }

  return (
    <ConfirmDialog
      open={open}
      onOpen={onOpen}
      title={`Start a staging test of ${name}?`}
      confirm="Start the staging test"
      keep="Not now"
      careful={false}
      onConfirm={start}
    >
      <p>
        The plan is carried out in staging as a run in drill mode: the same steps, people and clocks. Its people are told that it is a drill. Messages are shown exactly as they would go out, and
        nothing goes outside.
      </p>
    </ConfirmDialog>
  );
}
