import { sayExactly, sayRelatively } from "./say-moment";

type SaidTimeProps = { at: string; now: Date; zone: string };

/** A moment as it is said when the page is made; for lists, where a clock in every row would cost more than it tells. */
export function SaidTime(props: SaidTimeProps) {
  return <time {...saidTime(props)} />;
}

/** The same for a `<time>` of a long table, without a component of its own. */
export function saidTime({ at, now, zone }: SaidTimeProps) {
  const moment = new Date(at);
  return { dateTime: at, title: sayExactly(moment, zone, true), children: sayRelatively(moment, now, zone) };
}
