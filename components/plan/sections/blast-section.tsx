"use client";

import { ArrowRight } from "lucide-react";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { SectionFrame } from "../parts/section-frame";

export type BlastServices = { changed: readonly string[]; dependants: readonly { name: string; on: readonly string[] }[] };

/** From what is changed, over what depends on it, to the people who notice. */
export function BlastSection({ services: { changed, dependants } }: { services: BlastServices }) {
  return (
    <SectionFrame section="blast" aside="If it goes wrong, this is who notices">
      <div className="blast">
        <div>
          <h3>Changed</h3>
          <ul>{changed.length === 0 ? <li className="faint">No service is named on the release.</li> : changed.map((name) => <li key={name} className="strong">{name}</li>)}</ul>
        </div>
        <ArrowRight className="icon" aria-hidden />
        <div>
          <h3>Depend on them</h3>
          <ul>
            {dependants.length === 0 && <li className="faint">Nothing else.</li>}
            {dependants.map(({ name, on }) => <li key={name}>{name} <span className="faint">through {on.join(", ")}</span></li>)}
          </ul>
        </div>
        <ArrowRight className="icon" aria-hidden />
        <div>
          <h3>People hit</h3>
          <LongText path="blast/who" empty="Say who" />
        </div>
      </div>
      <dl>
        <div className="question"><dt>How many</dt><dd><PlanField path="blast/howMany" labelHidden placeholder="About 3,000 a day" /></dd></div>
        <div className="question"><dt>What keeps working</dt><dd><LongText path="blast/note" /></dd></div>
      </dl>
    </SectionFrame>
  );
}
