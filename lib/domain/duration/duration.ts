/** Minutes as people say them: "12 min", "2 h 5 min", "1 day 2 h", "2 days". */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole < 1_440) return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
  const hours = Math.round(whole / 60);
  const days = Math.floor(hours / 24) === 1 ? "1 day" : `${Math.floor(hours / 24)} days`;
  return hours % 24 === 0 ? days : `${days} ${hours % 24} h`;
}

/** "no triggers", "1 trigger", "3 triggers". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? one : many}`;
}
