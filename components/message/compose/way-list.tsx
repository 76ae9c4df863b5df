"use client";

import { useId } from "react";
import { State } from "@/components/ui/state/state";
import { Tick } from "@/components/ui/field/tick";
import type { Way } from "@/lib/domain/message/ways";

type WayListProps = { ways: readonly Way[]; chosen: readonly string[]; error?: string; onChoose: (ways: string[]) => void };

/** Who gets it: each way with how many it reaches. */
export function WayList({ ways, chosen, error, onChoose }: WayListProps) {
  const prefix = useId();
  // In the order in which they stand here, so that the same choice is the same.
  const set = (id: string, isChosen: boolean) => onChoose(ways.map((way) => way.id).filter((each) => (each === id ? isChosen : chosen.includes(each))));
  const gone = chosen.filter((id) => !ways.some((way) => way.id === id));

  return (
    <>
      <ul className="way-picks">
        {ways.map(({ id, name, say }) => (
          <li key={id}>
            <label className="way-pick" htmlFor={`${prefix}${id}`}>
              <Tick id={`${prefix}${id}`} label={name} checked={chosen.includes(id)} onTick={(next) => set(id, next)} aria-describedby={`${prefix}${id}-say`} />
              <span>
                <span className="strong">{name}</span>
                <br />
                <span className="muted" id={`${prefix}${id}-say`}>{say}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {error && <State tone="blocked" small role="alert">{error}</State>}
      {gone.length > 0 && <p className="hint">{gone.length === 1 ? "A channel that was chosen" : "Channels that were chosen"} before can’t be used any more.</p>}
    </>
  );
}
