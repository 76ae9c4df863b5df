import { sayMinutes } from "../duration/duration";
import type { DrillKind } from "../drill/kinds";
import { sayDate } from "../time/say-date";
import type { Proof } from "./readiness";

export type ProofSentence = { tone: "ready" | "attention" | "blocked"; strong: string; rest: string };
/** `isLive`: what was good when the deployment began does not grow old while it goes on. */
type Asked = { proof: Proof; now: number; zone: string; nameOf: (id: string) => string; isLive?: boolean };

/** Whether the way back would work, since when that is known, and what would renew it and who can. `now` in milliseconds since 1970. */
export function sayProof({ proof, now, zone, nameOf, isLive = false }: Asked): ProofSentence {
  const { state, at, until, why, minutes, whoId } = proof;
  const day = (moment: string) => sayDate(Date.parse(moment), zone, now);
  const renews = (what: string) => `A staging test${minutes === null ? "" : ` of about ${sayMinutes(minutes)}`} ${what}; ${nameOf(whoId)} can.`;
  if (state === "missing" || proof.kind === null || at === null) return { tone: "attention", strong: "Never tested.", rest: renews("proves it") };

  const tested = `${done[proof.kind].replace("{day}", day(at))} (version ${proof.version})`;
  if (state === "failed") return { tone: "blocked", strong: "The last test failed.", rest: `${tested.replace(/^Tested|^Carried out/, "It was done")}. Once it is mended, ${lower(renews("proves it"))}` };
  const isOver = !isLive && until !== null && Date.parse(until) <= now;
  if (state === "holds" && !isOver) {
    const good = !isLive && until !== null ? `, good until ${day(until)}` : "";
    return { tone: "ready", strong: `${tested}${good}.`, rest: "" };
  }
  const since = why === "changed" ? "Not proven since the steps changed." : `Not proven since ${until === null ? "it grew old" : day(until)}.`;
  return { tone: "attention", strong: since, rest: `${tested}. ${renews("renews it")}` };
}

const done: Record<DrillKind, string> = {
  fire: "Talked through {day}",
  staging: "Tested {day} in staging",
  pipeline: "Tested {day} by the pipeline",
  restore: "Restored {day}",
  run: "Carried out {day} for real",
};

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
