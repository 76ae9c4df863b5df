"use client";

import { Avatar } from "@/components/ui/avatar/avatar";
import { Combobox } from "@/components/ui/field/combobox";
import { NumberInput } from "@/components/ui/field/number-input";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { MessageDraft } from "@/lib/domain/message/draft";
import type { MessagePerson } from "@/lib/domain/message/view";
import { State } from "@/components/ui/state/state";

type NextUpdateProps = {
  draft: Pick<MessageDraft, "nextMinutes" | "nextById">;
  now: number;
  people: readonly MessagePerson[];
  me: string;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<MessageDraft>) => void;
};

/** Who says the next word, and when. Without minutes nothing is promised. */
export function NextUpdate({ draft: { nextMinutes, nextById }, now, people, me, errors, onChange }: NextUpdateProps) {
  const zone = useTimeZone();
  const error = errors.nextMinutes ?? errors.nextById;
  return (
    <div className="sentence">
      <p>
        Next update due in
        <NumberInput className="input-inline" aria-label="Minutes until the next update" value={nextMinutes} whole min={1} max={43_200} onValue={(minutes) => onChange({ nextMinutes: minutes, ...(nextById === null && minutes !== null && { nextById: me }) })} />
        {nextMinutes === null ? (
          <span>minutes: nothing is promised</span>
        ) : (
          <>
            <span>minutes, at {zonedParts(new Date(now + nextMinutes * 60_000), zone).clock}, by</span>
            <Combobox
              options={people.map(({ id, name, title }) => ({ value: id, label: name, hint: title, icon: <Avatar name={name} you={id === me} beside /> }))}
              value={nextById}
              onValue={(id) => onChange({ nextById: id })}
              label="Who says the next update"
              searchHint="Search people"
              placeholder="Choose"
              quiet
            />
          </>
        )}
      </p>
      {error && <State tone="blocked" small role="alert">{error}</State>}
    </div>
  );
}
