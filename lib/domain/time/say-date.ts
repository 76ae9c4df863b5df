import { wallTime } from "./zoned";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The day of a moment in a zone: "2 June", with its year when that is another than beside it. Milliseconds since 1970. */
export function sayDate(moment: number, zone: string, beside: number): string {
  const [year = "", month = "", day = ""] = wallTime(new Date(moment), zone).date.split("-");
  const plain = `${Number(day)} ${months[Number(month) - 1]}`;
  return wallTime(new Date(beside), zone).date.startsWith(year) ? plain : `${plain} ${year}`;
}
