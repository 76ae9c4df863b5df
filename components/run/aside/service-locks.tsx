"use client";

import { type FormEvent, useState } from "react";
import { useRouter } from "next/navigation";
import { LockKeyhole } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { liftLockAction } from "@/lib/actions/run";
import { listWords } from "@/lib/domain/readiness/input";
import { deciders } from "@/lib/domain/run/asker";
import { isRunOpen } from "@/lib/domain/run/words";
import { useRun } from "../run-context";

/** Which services may not go forward because of this run, and until when; who decides can let them go earlier. */
export function ServiceLocks() {
  const { view, state, plan, me, nameOf } = useRun();
  const [isAsking, setIsAsking] = useState(false);
  const locked = view.locks.filter(({ isLifted }) => !isLifted).map(({ serviceName }) => serviceName);
  if (locked.length === 0) return null;
  const named = deciders(plan);
  const isOpen = isRunOpen(state.status);
  return (
    <section>
      <div className="section-head"><h3>Not forward</h3></div>
      <ul>
        <li className="message">
          <LockKeyhole className="icon" aria-hidden />
          <span>
            {listWords(locked)}
            <br />
            <span className="faint">{isOpen ? "Nothing of it is launched while this run is open." : `Until the review is published${named.length > 0 && !named.includes(me.id) ? `, or ${named.map(nameOf).join(" or ")} lifts the lock` : ""}.`}</span>
          </span>
          {!isOpen && named.includes(me.id) ? <Button onClick={() => setIsAsking(true)}>Lift the lock</Button> : <span />}
        </li>
      </ul>
      {isAsking && <LiftDialog run={view.key} services={listWords(locked)} onClose={() => setIsAsking(false)} />}
    </section>
  );
}

function LiftDialog({ run, services, onClose }: { run: string; services: string; onClose: () => void }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const result = await liftLockAction({ run, reason });
      if (!result.ok) return setProblem(result.refusal.say);
      onClose();
      router.refresh();
    } catch {
      setProblem("The server did not answer. Your words are kept here: try again.");
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      title="Lift the lock"
      description={`${services} may be launched again before the review is published. The reason stands in the timeline.`}
      confirm="Lift the lock"
      dismiss="Not now"
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label="Why already now?" error={problem} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1_000} rows={3} />
      </Field>
    </FormDialog>
  );
}
