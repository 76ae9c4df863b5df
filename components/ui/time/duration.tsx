import { sayDuration } from "./say-duration";

/** `<Duration minutes={125} />` reads "2 h 5 min". */
export function Duration({ minutes }: { minutes: number }) {
  return <time dateTime={`PT${Math.round(minutes)}M`}>{sayDuration(minutes)}</time>;
}
