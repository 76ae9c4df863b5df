import "server-only";
import { skipMessageInput, whatSkips } from "@/lib/domain/message/send";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { namedInRun, onRun, releaseOfRun } from "../run/run-door";

/** Says, with a reason, that a prepared message is not sent; an update comes back at its next time. */
export const skipMessage = command({
  may: "message.send",
  input: skipMessageInput,
  release: releaseOfRun,
  named: namedInRun,
  run: onRun(async (door, { planMessageId, reason }) => {
    const followed = whatSkips(door.state, door.plan, { planMessageId, reason }, door.by.at);
    if (!followed.ok) return followed;
    await door.happen(followed.value);
    return done({ planMessageId });
  }),
});
