const HOUR = 60;
const DAY = 24 * HOUR;

/** A number of minutes as people say it: "12 min", "2 h 5 min", "1 day 2 h", "2 days". */
export function sayDuration(minutes: number): string {
  if (minutes > 0 && minutes < 1) return "under 1 min";
  const whole = Math.round(minutes);
  if (whole < HOUR) return `${whole} min`;
  if (whole < DAY) return join(`${Math.floor(whole / HOUR)} h`, whole % HOUR, "min");

  const hours = Math.round(whole / HOUR);
  const days = Math.floor(hours / 24);
  return join(days === 1 ? "1 day" : `${days} days`, hours % 24, "h");
}

function join(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`;
}
