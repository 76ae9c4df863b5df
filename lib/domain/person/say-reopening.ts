import { count } from "../duration/duration";
import type { Reopening } from "./view";

/** What happens when somebody is deactivated, before it happens. */
export function sayReopening(name: string, { releases, services, tokens }: Reopening): string {
  const falling = releases.filter(({ fallsBack }) => fallsBack).length;
  return [
    `${name} is signed out at once and can't sign in${tokens > 0 ? `; ${count(tokens, "API token")} ${tokens === 1 ? "stops" : "stop"} working` : ""}.`,
    releases.length === 0 ? "No open release names them." : `${count(releases.length, "open release")} ${releases.length === 1 ? "names" : "name"} them${falling > 0 ? `, and ${falling === 1 ? "one of them falls" : `${falling} fall`} back to draft` : ""}: what they owned there needs somebody else.`,
    ...(services.length > 0 ? [`They own ${count(services.length, "service")}.`] : []),
    "You can reactivate them later.",
  ].join(" ");
}
