"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { type FormErrors, fieldErrors, noErrors } from "@/components/release/field-errors";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { openRunAction } from "@/lib/actions/run";
import { instantOf } from "@/lib/domain/time/zoned";

type OpenRunDialogProps = { release: string; name: string; triggers: readonly { id: string; say: string }[]; onClose: () => void };

/** What is seen is enough; the rest can be added now or later. */
export function OpenRunDialog({ release, name, triggers, onClose }: OpenRunDialogProps) {
  const router = useRouter();
  const form = useId();
  const zone = useTimeZone();
  const [seen, setSeen] = useState("");
  const [since, setSince] = useState("");
  const [evidence, setEvidence] = useState("");
  const [links, setLinks] = useState("");
  const [triggerId, setTriggerId] = useState("");
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>(noErrors);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const [date = "", time = ""] = since.split("T");
      const result = await openRunAction({
        release,
        seen,
        evidence,
        links: links.split(/\s+/).filter(Boolean),
        triggerId: triggerId || null,
        ...(since !== "" && { since: instantOf({ date, time }, zone).toISOString() }),
      });
      if (result.ok) return router.push(`/runs/${result.value.run}`);
      setErrors(fieldErrors(result.refusal));
    } catch {
      setErrors({ say: "The server did not answer. What you typed is still here; try again, or call the people who decide.", fields: {} });
    }
    setBusy(false);
  }

  return (
    <Dialog
      open
      onOpen={(next) => next || onClose()}
      wide
      title="Something is wrong"
      description={`Opens a run of ${name}. Whoever decides and everybody who owns a part of the way back is told at once.`}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            Open a run
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={open} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="What is seen" error={errors.fields.seen} required>
          <TextInput value={seen} onChange={(event) => setSeen(event.target.value)} maxLength={4_000} placeholder="Dashboards load in 3 s instead of 1 s" autoComplete="off" />
        </Field>
        <Field label="Since when" hint="Leave it empty for now." error={errors.fields.since}>
          <TextInput type="datetime-local" className="input-since" value={since} onChange={(event) => setSince(event.target.value)} />
        </Field>
        {triggers.length > 0 && (
          <Field label="Which trigger of the plan it matches" error={errors.fields.triggerId}>
            <Select placeholder="None, or not sure" options={triggers.map(({ id, say }) => ({ value: id, label: say }))} value={triggerId} onValue={setTriggerId} />
          </Field>
        )}
        <Field label="Evidence" hint="What others should know: numbers, alerts, how many reports." error={errors.fields.evidence}>
          <TextArea value={evidence} onChange={(event) => setEvidence(event.target.value)} maxLength={4_000} rows={1} />
        </Field>
        <Field label="Links" hint="One on each line." error={errors.fields.links}>
          <TextArea value={links} onChange={(event) => setLinks(event.target.value)} maxLength={8_000} rows={1} inputMode="url" />
        </Field>
      </form>
    </Dialog>
  );
}
