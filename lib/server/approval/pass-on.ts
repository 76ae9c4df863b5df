import "server-only";
import type { ApprovalAnswer } from "@/lib/domain/approval/approval";
import { keyOf } from "@/lib/domain/release/key";
import type { ReleaseDoor } from "../command";
import { notify } from "../notification/notify";
import { type ApprovalNow, toldOf } from "./read-approval";

type Given = { answer: ApprovalAnswer; comment: string; forName: string; version: number };

const said: Record<ApprovalAnswer, string> = { yes: "agrees to", afterChanges: "asks for changes to", no: "does not agree to" };

/** After an answer: the author hears it, and the next whose turn it is are asked; silence is counted anew from then. */
export async function passOn(door: ReleaseDoor, before: ApprovalNow, after: ApprovalNow, { answer, comment, forName, version }: Given): Promise<void> {
  const { tx, release, now, actor } = door;
  const href = `/releases/${keyOf(release.number)}/approvals`;
  const isAll = after.steps.every(({ isDone }) => isDone);
  const author = `${actor.name}${forName ? `, in place of ${forName},` : ""} ${said[answer]} version ${version} of the plan of ${release.name}.${comment ? ` “${comment}”` : ""}${isAll ? " Everybody who has to agree has agreed." : ""}`;
  await notify(door, { kind: "approvalAnswered", to: [release.ownerId, before.ask?.askedById].filter((id) => id !== actor.id), say: author, href });

  const turnOf = ({ step }: ApprovalNow["turns"][number]) => `${step.policyId} ${step.at}`;
  const known = new Set(before.turns.map(turnOf));
  const begun = after.turns.filter((turn) => !known.has(turnOf(turn)));
  if (begun.length === 0 || !after.ask) return;
  await tx.approvalAsk.update({ where: { id: after.ask.id }, data: { waitsSince: now, remindedAt: null, escalatedAt: null }, select: { id: true } });
  const say = `It is your turn to approve version ${version} of the plan of ${release.name}, after ${actor.name}.`;
  await notify(door, { kind: "approvalAsked", to: toldOf({ ...after, turns: begun }).filter((id) => id !== actor.id), say, href });
}
