"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { whyBreakGlass } from "@/lib/domain/run/asker";
import { titleOf } from "@/lib/domain/run/say-run";
import { useRun } from "../run-context";
import type { Ask } from "./ask";
import { useAnswer } from "./use-answer";

/** Says what is crossed before it is crossed; who is not named to decide gives a reason. */
export function NoReturnDialog({ ask: { step, number, then }, onClose }: { ask: Extract<Ask, { ask: "noReturn" }>; onClose: () => void }) {
  const { plan, me, nameOf, answer } = useRun();
  const glass = whyBreakGlass(plan, { id: me.id, nameOf });
  const [reason, setReason] = useState("");
  const { busy, problem, make } = useAnswer(answer, onClose);
  const brokeGlass = glass === null ? undefined : reason.trim();
  const verb = then === "allow" ? `Allow step ${number}` : glass === null ? `Allow and start step ${number}` : `Start step ${number} anyway`;

  function cross() {
    const missing = glass !== null && reason.trim() === "" ? "Say why you decide in their place." : null;
    void make(then === "allow" ? { order: "allowNoReturn", stepId: step.id, brokeGlass } : { order: "startStep", stepId: step.id, allowNoReturn: true, brokeGlass }, missing);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      title={`Point of no return: step ${number}`}
      description={`“${titleOf(step)}” can't be undone. Past it, only fixing forward remains.`}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button variant={glass === null ? "primary" : "careful"} busy={busy} onClick={cross}>{verb}</Button>
        </>
      }
    >
      <div className="stack">
        {step.wayForward.trim() !== "" && <p>The plan says of the way forward: {step.wayForward}</p>}
        {glass !== null && (
          <>
            <Callout tone="attention" title={glass} />
            <Field label="Why you decide" error={problem} required>
              <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4_000} rows={2} />
            </Field>
          </>
        )}
        {glass === null && problem && <Callout tone="blocked" title={problem} role="alert" />}
      </div>
    </Dialog>
  );
}
