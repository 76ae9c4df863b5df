"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { cancelDrillAction } from "@/lib/actions/drill";
import type { DrillKind } from "@/lib/domain/drill/kinds";
import { StartStagingTest } from "./start-staging-test";

/** What can be done about a drill that has not begun: begin or record it, move it, cancel it. */
export function ScheduledActions({ release, name, drillId, kind }: { release: string; name: string; drillId: string; kind: DrillKind }) {
  const [starting, setStarting] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const base = `/releases/${release}/drills`;

  async function cancel() {
    const answer = await cancelDrillAction({ release, drillId }).catch(() => null);
    toast(answer?.ok ? "Drill cancelled, and its people told" : (answer?.refusal.say ?? "The server did not answer. Nothing was changed; try again in a moment."), answer?.ok ? {} : { tone: "attention" });
  }

  return (
    <span className="cluster">
      {kind === "staging" && <Button variant="primary" onClick={() => setStarting(true)}>Start it now</Button>}
      {(kind === "fire" || kind === "restore") && <LinkButton variant="primary" href={`${base}?dialog=${kind}&drill=${drillId}`}>Record what came of it</LinkButton>}
      <LinkButton href={`${base}?dialog=schedule&drill=${drillId}`}>Change</LinkButton>
      <Button variant="quiet" onClick={() => setCancelling(true)}>Cancel the drill</Button>
      <StartStagingTest release={release} name={name} drillId={drillId} open={starting} onOpen={setStarting} />
      <ConfirmDialog open={cancelling} onOpen={setCancelling} title="Cancel this drill?" confirm="Cancel the drill" keep="Keep it" onConfirm={cancel}>
        <p>Everybody who was invited hears that it does not take place. It stays in the list, as cancelled.</p>
      </ConfirmDialog>
    </span>
  );
}
