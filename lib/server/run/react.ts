import "server-only";
import { dueMessages } from "@/lib/domain/message/due";
import { titleOf } from "@/lib/domain/run/say-run";
import { deciders } from "@/lib/domain/run/asker";
import { runKeyOf } from "@/lib/domain/run/key";
import { openSteps } from "@/lib/domain/run/next-step";
import type { NewRunEvent } from "@/lib/domain/run/run-event";
import { currentDecision } from "@/lib/domain/run/run-state";
import { stepsOf, stepState } from "@/lib/domain/run/steps-of";
import { answerVerbs, goesBack } from "@/lib/domain/run/words";
import { endDrill } from "../drill/end-drill";
import { keepRealRun } from "../drill/keep-real-run";
import { notify, type Telling } from "../notification/notify";
import { openReview } from "../review/open-review";
import { endIncident } from "../status/end-incident";
import { lockServices, liftLocks } from "./lock-services";
import type { RunDoor } from "./run-door";

/** What follows from an event of a run beside the event itself, in the same transaction. */
export async function react(door: RunDoor, event: NewRunEvent): Promise<void> {
  const { actor, release, plan } = door;
  const tell = (kind: Telling["kind"], to: Telling["to"], say: string) =>
    notify(door, { kind, say, isDrill: door.run.isDrill, href: `/runs/${runKeyOf(door.run.number)}`, to: to.filter((id) => id !== actor.id) });

  switch (event.type) {
    case "run.opened":
      return tell(door.run.isDrill ? "drillInvited" : "runOpened", [release.ownerId, ...plan.document.roles.items.flatMap(({ personId, deputyId }) => [personId, deputyId])], `${release.name}: ${event.data.seen}`);
    case "run.decided":
      return decided(door, event, tell);
    case "run.stepFinished":
    case "run.stepSkipped":
      return tellNext(door, tell);
    case "run.stepHandedOver":
      if (event.data.to === actor.id) return tell("stepTakenOver", [event.data.from], `${actor.name} took over “${event.data.title}” of ${release.name}.`);
      return tell("stepHandedOver", [event.data.to], `${actor.name} handed “${event.data.title}” of ${release.name} over to you.`);
    case "run.noReturnAllowed":
      if (event.data.brokeGlass) await tell("decidedForYou", deciders(plan), `${actor.name} allowed to pass the point of no return of ${release.name}: ${event.data.brokeGlass}`);
      return;
    case "run.escalated":
      return tell("escalated", [event.data.to], `${release.name}: ${event.data.reason}`);
    case "run.budgetWarned":
      return tell("budgetNearlySpent", deciders(plan), `Four fifths of the time for the way back of ${release.name} have passed.`);
    case "run.holdEnded":
      return tell("holdEnded", deciders(plan), `The time to hold ${release.name} has passed. Decide again.`);
    case "run.messageOverdue": {
      const owner = dueMessages(door.state, plan, door.by.at).find(({ messageId }) => messageId === event.data.planMessageId)?.ownerId;
      return tell("updateOverdue", [owner, ...deciders(plan)], `“${event.data.title}” for ${release.name} is overdue.`);
    }
    case "run.resolved":
      return door.run.isDrill ? endDrill(door) : resolved(door);
    case "run.dismissed":
      if (door.run.isDrill) return endDrill(door);
      await endIncident(door, { runId: door.run.id });
      return liftLocks(door, "A false alarm");
    default:
  }
}

type Tell = (kind: Telling["kind"], to: Telling["to"], say: string) => Promise<void>;

async function decided(door: RunDoor, { data }: Extract<NewRunEvent, { type: "run.decided" }>, tell: Tell) {
  const { actor, release, plan, state } = door;
  const words = answerVerbs[data.answer];
  if (data.brokeGlass) await tell("decidedForYou", deciders(plan), `${actor.name} decided to ${words} ${release.name}: ${data.brokeGlass}`);
  if (!goesBack(data.answer)) return;
  if (!door.run.isDrill) await lockServices(door);
  const owners = stepsOf(plan.document, data.answer).map((step) => stepState(state, step).ownerId);
  await tell("stepWaits", owners, `${actor.name} decided to ${words} ${release.name}. You own steps of it.`);
}

/** Whoever owns a step that has just become open. */
async function tellNext(door: RunDoor, tell: Tell) {
  if (door.state.status !== "executing") return;
  for (const step of openSteps(door.state, door.plan)) {
    const { status, ownerId } = stepState(door.state, step);
    if (status === "waiting") await tell("stepWaits", [ownerId], `“${titleOf(step)}” of ${door.release.name} is next.`);
  }
}

async function resolved(door: RunDoor) {
  await keepRealRun(door);
  const answer = currentDecision(door.state)?.answer;
  if (answer && goesBack(answer)) door.release.status = "rolledBack";
  else await liftLocks(door, "Nothing was taken back");
  await endIncident(door, { runId: door.run.id });
  await openReview(door, door);
}
