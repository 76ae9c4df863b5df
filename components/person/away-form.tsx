"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { IconButton } from "@/components/ui/button/icon-button";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { addAwayAction, addOwnAwayAction, removeAwayAction, removeOwnAwayAction } from "@/lib/actions/person";
import type { AwayList } from "@/lib/domain/person/view";
import { sayDay } from "@/lib/domain/time/say-at";
import { useSubmit } from "./use-submit";

type AwayFormProps = {
  list: AwayList;
  /** Whose days these are, when an administrator keeps them; absent: one's own. */
  personId?: string;
};

/** Days away, and who stands in: whoever does is told beside the person, and may answer in their place. */
export function AwayForm({ list, personId }: AwayFormProps) {
  const router = useRouter();
  const [fromOn, setFrom] = useState("");
  const [untilOn, setUntil] = useState("");
  const [standInId, setStandIn] = useState<string | null>(null);
  const days = { fromOn, untilOn: untilOn || fromOn, standInId };
  const { submit, busy, errors } = useSubmit(() => (personId ? addAwayAction({ ...days, personId }) : addOwnAwayAction(days)), () => {
    toast("The days are kept.");
    setFrom("");
    setUntil("");
    setStandIn(null);
    router.refresh();
  });

  async function remove(awayId: string) {
    const answer = await (personId ? removeAwayAction({ awayId }) : removeOwnAwayAction({ awayId })).catch(() => null);
    toast(answer?.ok ? "These days are taken away." : (answer?.refusal.say ?? "The server did not answer. Nothing was changed; try again in a moment."), answer?.ok ? {} : { tone: "attention" });
    router.refresh();
  }

  return (
    <div className="stack">
      {list.days.length > 0 && (
        <ul className="rows small">
          {list.days.map((row) => {
            const say = row.fromOn === row.untilOn ? sayDay(row.fromOn, true) : `${sayDay(row.fromOn)} to ${sayDay(row.untilOn, true)}`;
            return (
              <li key={row.id} className="split">
                <span>{say} <span className="muted">{row.standIn ? `${row.standIn.name} stands in` : "Nobody stands in"}</span></span>
                <IconButton label={`Take away: ${say}`} onClick={() => void remove(row.id)}><X className="icon" aria-hidden /></IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="First day" error={errors.fields.fromOn}>
          <TextInput type="date" value={fromOn} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label="Last day" error={errors.fields.untilOn} hint="Empty: one day.">
          <TextInput type="date" value={untilOn} min={fromOn || undefined} onChange={(event) => setUntil(event.target.value)} />
        </Field>
        <Field label="Who stands in" error={errors.fields.standInId} hint="Told beside the person, and may answer in their place.">
          <Combobox options={list.people.map(({ id, name }) => ({ value: id, label: name }))} value={standInId} onValue={setStandIn} clear="Nobody" placeholder="Nobody" searchHint="Search a person" />
        </Field>
        <div><Button type="submit" busy={busy}>Keep these days</Button></div>
      </form>
    </div>
  );
}
