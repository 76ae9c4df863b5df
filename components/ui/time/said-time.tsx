import { sayExactly, sayRelatively } from "./say-moment";

/** A moment as it is said when the page is made; for lists, where a clock in every row would cost more than it tells. */
export function SaidTime({ at, now, zone, className }: { at: string; now: Date; zone: string; className?: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={sayExactly(moment, zone, true)} className={className}>
      {sayRelatively(moment, now, zone)}
    </time>
  );
}
