import { z } from "zod";
import { roles } from "@/lib/domain/access/roles";
import { tickItem } from "../checklist/tick-item";
import { untickItem } from "../checklist/untick-item";
import { databaseUrl } from "../db";
import { drainLane } from "../delivery/drain-lane";
import { sendDelivery } from "../delivery/send-delivery";
import { work } from "../job/work";
import { startWorker } from "../job/worker";
import { follow } from "../live/follow";
import { postNote } from "./post-note";

// What a second server does, as tests ask for it on the command line: follow a release, tick and untick for ever,
// do jobs, post notes, or send what waits in a lane and never come to write down that it did.
const actor = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), timeZone: z.string() });
const job = z.discriminatedUnion("do", [
  z.object({ do: z.literal("follow"), release: z.string() }),
  z.object({ do: z.literal("tick"), release: z.string(), itemIds: z.array(z.string()), actor }),
  z.object({ do: z.literal("work") }),
  z.object({ do: z.literal("sendOnly"), lane: z.string(), at: z.iso.datetime() }),
  z.object({ do: z.literal("note"), run: z.string(), texts: z.array(z.string()), actor }),
]);
const asked = job.parse(JSON.parse(process.argv[2] ?? ""));

if (asked.do === "follow") {
  follow({ release: asked.release, after: null, isSignedIn: async () => true }, { write: (text) => void process.stdout.write(text), end: () => process.exit(1) });
  setInterval(() => undefined, 1_000);
} else if (asked.do === "work") {
  startWorker({ url: databaseUrl(), work, now: () => new Date(), pollMs: 20 });
  setInterval(() => undefined, 1_000);
} else if (asked.do === "sendOnly") {
  const now = new Date(asked.at);
  const keepAlive = setInterval(() => undefined, 1_000);
  const sendOnly: typeof sendDelivery = async (delivery) => {
    await sendDelivery(delivery, now);
    process.stdout.write("sent\n");
    return new Promise(() => keepAlive.ref());
  };
  await drainLane(asked.lane, { now: () => now, send: sendOnly });
} else if (asked.do === "note") {
  const context = { actor: asked.actor, now: new Date(), via: "api" as const };
  for (const text of asked.texts) process.stdout.write(`${(await postNote(asked.run, text, context)).status} ${text}\n`);
  process.exit();
} else {
  await Promise.all(asked.itemIds.map((itemId) => tickForEver(asked.release, itemId, asked.actor)));
}

async function tickForEver(release: string, itemId: string, who: z.output<typeof actor>): Promise<never> {
  for (;;) {
    for (const verb of [tickItem, untickItem]) {
      const answer = await verb({ release, itemId }, { actor: who, now: new Date(), via: "api" });
      process.stdout.write(answer.ok ? "done\n" : `${JSON.stringify(answer.refusal)}\n`);
    }
  }
}
