import { State } from "@/components/ui/state/state";
import { sayDuration } from "@/components/ui/time/say-duration";
import { sayRelatively } from "@/components/ui/time/say-moment";
import { zonedParts } from "@/components/ui/time/zoned-parts";

type ReviewStateProps = { dueAt: string; publishedAt: string | null; now: Date; zone: string };

/** Draft and when it is due, overdue and since when, or published. */
export function ReviewState({ dueAt, publishedAt, now, zone }: ReviewStateProps) {
  if (publishedAt) return <State icon="circle-check">Published {sayRelatively(new Date(publishedAt), now, zone)}</State>;
  const due = new Date(dueAt);
  if (due < now) return <State tone="attention">Overdue by {sayDuration((now.getTime() - due.getTime()) / 60_000)}</State>;
  const days = zonedParts(due, zone).dayNumber - zonedParts(now, zone).dayNumber;
  return <State icon="circle-dashed">Draft, due {days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}</State>;
}
