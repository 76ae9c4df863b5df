import { count } from "../duration/duration";
import type { Reopening } from "./view";

/** What happens when somebody is deactivated, before it happens. */
export function sayReopening(name: string, { releases, services, reviews, tokens }: Reopening): string {
  const falling = releases.filter(({ fallsBack }) => fallsBack).length;
  return [
    `${name} is signed out at once and can't sign in${tokens > 0 ? `; ${count(tokens, "API token")} ${tokens === 1 ? "stops" : "stop"} working` : ""}.`,
    releases.length === 0 ? "No open release names them." : `${count(releases.length, "open release")} ${releases.length === 1 ? "names" : "name"} them${falling > 0 ? `, and ${falling === 1 ? "one of them falls" : `${falling} fall`} back to draft` : ""}: what they owned there needs somebody else.`,
    ...(services.length > 0 ? [`They own ${count(services.length, "service")}.`] : []),
    ...sayReviews(reviews),
    "You can reactivate them later.",
  ].join(" ");
}

function sayReviews(reviews: Reopening["reviews"]): string[] {
  const led = reviews.filter(({ leads }) => leads).length;
  const actions = reviews.reduce((sum, review) => sum + review.actions, 0);
  return [
    ...(led > 0 ? [`${count(led, "review")} ${led === 1 ? "needs" : "need"} another lead.`] : []),
    ...(actions > 0 ? [`${count(actions, "open action")} of reviews ${actions === 1 ? "needs" : "need"} another owner.`] : []),
  ];
}
