import { sayMinutes } from "../duration/duration";
import type { OpenDelivery, WayTaken } from "./view";
import { isPublicWay } from "./ways";

export type TakenSaid = { tone: "ready" | "in-progress" | "attention"; say: string; /** What comes next, or nothing. */ next: string };

/** What became of one way: "1,198 of 1,204 sent, 4 queued". `clock` says a moment; `now` in milliseconds since 1970. */
export function sayTaken(taken: WayTaken, now: number, clock: (at: number) => string): TakenSaid {
  const { way, sent, queued, failed, at, open } = taken;
  const total = sent + queued + failed;
  if (isPublicWay(way)) return { tone: "ready", say: `Posted ${at === null ? "" : clock(at)}`.trim(), next: "" };
  if (total === 0) return { tone: "ready", say: "Nobody to reach", next: "" };
  const [trouble] = open;
  if (total === 1) return sayOne(taken, trouble, now, clock);

  const parts = [`${number(sent)} of ${number(total)} sent`, queued > 0 && `${number(queued)} queued`, failed > 0 && `${number(failed)} failed`];
  const reasons = new Set(open.map(({ problem }) => problem));
  const reason = reasons.size === 1 && trouble ? `: ${lower(trouble.problem)}` : "";
  return { tone: trouble || failed > 0 ? "attention" : queued > 0 ? "in-progress" : "ready", say: `${parts.filter(Boolean).join(", ")}${reason}`, next: "" };
}

function sayOne({ sent, failed, at }: WayTaken, trouble: OpenDelivery | undefined, now: number, clock: (at: number) => string): TakenSaid {
  if (sent === 1) return { tone: "ready", say: `Sent ${at === null ? "" : clock(at)}`.trim(), next: "" };
  if (failed === 1) return { tone: "attention", say: `Failed: ${trouble?.problem ?? "nobody knows why"}`, next: "" };
  return trouble ? { tone: "attention", say: trouble.problem, next: sayNextTry(trouble, now) } : { tone: "in-progress", say: "Queued", next: "" };
}

/** "Try 3 in 40 s"; empty for one that was given up. */
export function sayNextTry({ status, tries, nextTryAt }: Pick<OpenDelivery, "status" | "tries" | "nextTryAt">, now: number): string {
  if (status === "failed") return "";
  const seconds = nextTryAt === null ? 0 : Math.max(0, Math.ceil((nextTryAt - now) / 1_000));
  const when = seconds === 0 ? "now" : seconds < 60 ? `in ${seconds} s` : `in ${sayMinutes(Math.ceil(seconds / 60))}`;
  return `Try ${tries + 1} ${when}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}

function lower(sentence: string): string {
  // A name or an abbreviation at the start keeps its capital.
  return /^[A-Z][a-z]* [a-z]/.test(sentence) && !/^(Slack|Teams)/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
