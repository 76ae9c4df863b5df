import "server-only";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { runKey } from "@/lib/domain/run/key";
import { text, uuid } from "@/lib/domain/text/text";
import { command } from "../command";
import { namedInRun, onRun, releaseOfRun } from "../run/run-door";

/** Puts into the timeline that a message did not reach everybody; once a message, however many receivers it has. */
export const recordFailure = command({
  may: "message.send",
  input: z.strictObject({ run: runKey, messageId: uuid, problem: text(1_000) }),
  release: releaseOfRun,
  named: namedInRun,
  run: onRun(async (door, { run, messageId, problem }) => {
    if (door.state.undelivered.includes(messageId)) return done({ run });
    const message = await door.tx.runMessage.findFirst({ where: { id: messageId, runId: door.run.id }, select: { title: true } });
    if (message) await door.happen([{ type: "run.messageFailed", data: { messageId, title: message.title, problem } }]);
    return done({ run });
  }),
});
