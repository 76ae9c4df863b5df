import type { Role } from "../access/roles";
import { count } from "../duration/duration";
import { keyOf } from "../release/key";

/** What an open release asks of somebody: from its stored readiness and its plan. */
export type CastRelease = {
  number: number;
  ready: boolean;
  /** Deploying or monitoring. */
  live: boolean;
  ownerId: string;
  decisionMakerId: string | null;
  blockers: { whoId: string }[];
};

export type CastFacts = { id: string; role: Role; releases: readonly CastRelease[]; duties: readonly string[] };

/** One true sentence about what somebody of the cast has to do here, as the sign-in page tells it. */
export function sayCast({ id, role, releases, duties }: CastFacts): string {
  const clears = releases.filter((release) => !release.live && release.blockers.some((blocker) => blocker.whoId === id));
  const own = releases.filter((release) => release.ownerId === id);
  const waiting = own.find((release) => release.blockers.length > 0) ?? own[0];
  if (waiting) return `Writes the plan of ${keyOf(waiting.number)}; ${sayState(waiting)}`;

  const first = clears[0];
  if (first) {
    const mine = first.blockers.filter((blocker) => blocker.whoId === id).length;
    const rest = first.blockers.length === mine ? "" : ` of ${first.blockers.length}`;
    return `Can clear ${mine}${rest} ${first.blockers.length === 1 ? "blocker" : "blockers"} of ${keyOf(first.number)}`;
  }
  const decides = releases.filter((release) => release.decisionMakerId === id).length;
  if (decides > 0) return `Reads readiness; decides on ${count(decides, "launch", "launches")}`;
  if (role === "administrator") return "Runs services, invites people, sets roles";
  const [duty] = duties;
  return duty ? (sayDuty[duty] ?? sayRole[role]) : sayRole[role];
}

function sayState({ ready, live, blockers }: CastRelease): string {
  if (live) return "it is going live";
  if (ready) return "it is ready";
  return blockers.length === 0 ? "it can be marked as ready" : `it has ${count(blockers.length, "blocker")}`;
}

const sayDuty: Record<string, string> = {
  decisionMaker: "Decides whether to roll back",
  flagOperator: "Switches flags on and off",
  deployOperator: "Puts the previous version back",
  dataOwner: "Answers for backups and migrations",
  communicator: "Tells customers and colleagues",
  verifier: "Tests the way back, verifies recovery",
  escalation: "Is called when a rollback takes too long",
};

const sayRole: Record<Role, string> = {
  administrator: "Runs services, invites people, sets roles",
  productManager: "Writes rollback plans",
  engineer: "Ticks checklists and carries out steps",
  leader: "Reads readiness",
  viewer: "Looks at everything, changes nothing",
};
