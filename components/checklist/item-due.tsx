"use client";

import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { useNow } from "@/components/ui/time/use-now";
import { sayDue } from "@/lib/domain/checklist/due";

type ItemDueProps = { at: string; minutes: number; /** What cannot be ticked yet is not late. */ mayBeLate: boolean };

export function ItemDue({ at, minutes, mayBeLate }: ItemDueProps) {
  const now = useNow();
  const isPast = now !== null && Date.parse(at) < now.getTime();
  if (isPast && mayBeLate) {
    return (
      <p className="why">
        <State tone="attention" small>Overdue.</State> Was due <RelativeTime at={at} />, {sayDue(minutes)}.
      </p>
    );
  }
  return <p className="why">{isPast ? "Was due" : "Due"} <RelativeTime at={at} />, {sayDue(minutes)}</p>;
}
