import { capital, sayNumber } from "../text/say-number";

/** The answer of the list of reviews: how many are open, and how many of them are past their day. */
export function sayReviews(open: number, overdue: number): string {
  if (open === 0) return "Every finished run has been looked back at.";
  const first = `${capital(sayNumber(open))} ${open === 1 ? "review is" : "reviews are"} still being written`;
  if (overdue === 0) return `${first}.`;
  return open === 1 ? `${first}, and it is overdue.` : `${first}; ${sayNumber(overdue)} ${overdue === 1 ? "is" : "are"} overdue.`;
}
