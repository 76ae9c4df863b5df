"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { endFreezeAction } from "@/lib/actions/freeze";

/** Asks once; what waited may go forward from then on. */
export function EndFreeze({ id, name, holds }: { id: string; name: string; holds: boolean }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);

  async function end() {
    const answer = await endFreezeAction({ freezeId: id }).catch(() => null);
    if (answer?.ok) toast(`“${name}” ended`);
    else toast(answer ? answer.refusal.say : "The server did not answer, so the freeze is still there. Try again in a moment.", { tone: "blocked" });
    router.refresh();
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {holds ? "End" : "Remove"}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <ConfirmDialog open={asking} onOpen={setAsking} title={holds ? `End “${name}” now?` : `Remove “${name}”?`} confirm={holds ? "End the freeze" : "Remove the freeze"} keep="Keep it" onConfirm={end}>
        {holds ? "Deployments that waited may start from then on." : "Its launches are not held. To freeze the same days again, declare it anew."}
      </ConfirmDialog>
    </>
  );
}
