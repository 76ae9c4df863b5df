"use client";

import { useId } from "react";
import { Choices } from "@/components/ui/field/choices";
import { NumberInput } from "@/components/ui/field/number-input";
import { type Pain, painNames, pains, type Risk, riskNames, risks } from "@/lib/domain/run/words";

/** Null: not answered yet; of the minutes: nobody knows. */
export type Asked = { fixMinutes: number | null; pain: Pain | null; isSpreading: boolean | null; risk: Risk | null };

type ThreeQuestionsProps = { value: Asked; onValue: (value: Asked) => void; fixError: string | null };

/** How long until a fix, how painful it is now, how risky the way back is. */
export function ThreeQuestions({ value, onValue, fixError }: ThreeQuestionsProps) {
  const fix = useId();
  const { fixMinutes, pain, isSpreading, risk } = value;
  return (
    <div className="stack">
      <div className="ask">
        <label className="label" htmlFor={fix}>Minutes until a fix</label>
        <NumberInput id={fix} className="input-minutes" aria-describedby={`${fix}-hint`} value={fixMinutes} onValue={(next) => onValue({ ...value, fixMinutes: next })} min={0} max={43_200} whole />
        <span className="hint" id={`${fix}-hint`}>{fixError ?? "Leave it empty when nobody knows."}</span>
      </div>
      <div className="ask">
        <span className="label" aria-hidden>How painful is it now?</span>
        <Choices label="How painful is it now?" options={pains.map((each) => ({ value: each, label: painNames[each] }))} value={pain} onValue={(next) => onValue({ ...value, pain: next })} />
      </div>
      <div className="ask">
        <span className="label" aria-hidden>Is it spreading?</span>
        <Choices label="Is it spreading?" options={[{ value: "yes", label: "Yes" }, { value: "no", label: "No" }]} value={isSpreading === null ? null : isSpreading ? "yes" : "no"} onValue={(next) => onValue({ ...value, isSpreading: next === "yes" })} />
      </div>
      <div className="ask">
        <span className="label" aria-hidden>How risky is the way back?</span>
        <Choices label="How risky is the way back?" options={risks.map((each) => ({ value: each, label: riskNames[each] }))} value={risk} onValue={(next) => onValue({ ...value, risk: next })} />
      </div>
    </div>
  );
}
