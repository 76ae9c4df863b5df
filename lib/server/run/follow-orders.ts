import "server-only";
import { done, refuseField } from "@/lib/domain/result/result";
import { whatFollows } from "@/lib/domain/run/follow-order";
import { type Order, type OrderName, orderInput } from "@/lib/domain/run/orders";
import type { Capability } from "@/lib/domain/access/policy";
import { command } from "../command";
import { measuredWay } from "../drill/measured-way";
import { decidesInRun, namedInRun, onRun, releaseOfRun } from "./run-door";

// Every order of the law is a verb, and no verb knows more than the law.
export const acknowledgeRun = verb("acknowledge");
export const seeRun = verb("see");
export const decideRun = verb("decide", "run.decide");
export const startStep = verb("startStep");
export const finishStep = verb("finishStep");
export const verifyStep = verb("verifyStep");
export const failStep = verb("failStep");
export const retryStep = verb("retryStep");
export const skipStep = verb("skipStep");
export const handOverStep = verb("handOverStep");
export const allowNoReturn = verb("allowNoReturn", "run.decide");
export const escalateStep = verb("escalateStep");
export const changeSignal = verb("changeSignal");
export const beginVerifying = verb("beginVerifying");
export const recoverRun = verb("recover");
export const reopenRun = verb("reopen", "run.open");
export const failRun = verb("fail");
export const resolveRun = verb("resolve");
export const dismissRun = verb("dismiss");
export const noteRun = verb("note");

function verb<N extends OrderName>(name: N, may: Capability = "run.act") {
  return command({
    may,
    input: orderInput(name),
    release: releaseOfRun,
    named: may === "run.act" ? namedInRun : decidesInRun,
    run: onRun(async (door, { run, ...order }) => {
      const to = "to" in order && typeof order.to === "string" ? await door.tx.person.findUnique({ where: { id: order.to }, select: { id: true, name: true, deactivatedAt: true } }) : undefined;
      if (to === null || to?.deactivatedAt) return refuseField("to", "Choose an active person from the list.");
      // Who decides is shown what was measured, so the suggestion that is recorded goes by it too.
      const measured = name === "decide" ? await measuredWay(door.tx, door.release.id, door.plan, door.now) : null;
      const by = { ...door.by, measuredMinutes: measured?.minutes ?? null, ...(to && { nameOf: (id: string) => (id === to.id ? to.name : door.by.nameOf(id)) }) };
      const followed = whatFollows(door.state, door.plan, { order: name, ...order } as Order, by);
      if (!followed.ok) return followed;
      await door.happen(followed.value);
      return done({ run, status: door.state.status, number: door.release.eventCount + followed.value.length });
    }),
  });
}
