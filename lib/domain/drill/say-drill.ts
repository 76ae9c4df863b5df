import { count, sayMinutes } from "../duration/duration";
import { capital, sayNumber } from "../text/say-number";
import type { DrillView } from "./view";

/** What a drill was and what came of it, shortly. */
export function sayDrill({ kind, word, report, place, measuredMs, startedAt, endedAt, invited, worked, unclear, tookLong, answers }: DrillView): string {
  if (word === "cancelled") return "It did not take place.";
  if (word === "scheduled") return "It has not begun.";
  if (word === "underWay") return "It goes on.";
  const took = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000 : 0;
  const notes = [["Worked", worked], ["Unclear", unclear], ["Took too long", tookLong]].flatMap(([name, text]) => (text ? `${name}: ${closed(text)}` : []));
  return [first(), ...notes].filter(Boolean).join(" ");

  function first(): string {
    if (kind === "pipeline" && report) {
      const { tests, failures, errors, skipped, seconds } = report;
      const bad = failures + errors;
      return `${count(tests, "test")}, ${bad === 0 ? "none" : bad} failed, ${skipped === 0 ? "none" : skipped} skipped${seconds === null ? "" : `, in ${sayMinutes(Math.max(1, seconds / 60))}`}.`;
    }
    if (kind === "restore") return `${place ? `Restored to ${place}` : "Restored"}${took >= 1 ? ` in ${sayMinutes(took)}` : ""}.`;
    if (kind === "fire") {
      const people = invited.filter(({ comes }) => comes === true).length + 1;
      return [people > 1 ? `${capital(sayNumber(people))} people` : "", took >= 1 ? sayMinutes(took) : "", notes.length === 0 && answers ? "talked through" : ""].filter(Boolean).join(", ").replace(/^./, (letter) => letter.toUpperCase()).replace(/(.)$/, "$1.");
    }
    return measuredMs === null ? "" : `Way back in ${sayMinutes(Math.max(1, measuredMs / 60_000))}.`;
  }
}

function closed(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
