import { z } from "zod";
import { roles } from "@/lib/domain/access/roles";
import { tickItem } from "../checklist/tick-item";
import { untickItem } from "../checklist/untick-item";
import { follow } from "../live/follow";

// What a second server does, as tests ask for it on the command line: follow a release, or tick and untick for ever.
const actor = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), timeZone: z.string() });
const job = z.discriminatedUnion("do", [
  z.object({ do: z.literal("follow"), release: z.string() }),
  z.object({ do: z.literal("tick"), release: z.string(), itemIds: z.array(z.string()), actor }),
]);
const asked = job.parse(JSON.parse(process.argv[2] ?? ""));

if (asked.do === "follow") {
  follow({ release: asked.release, after: null, isSignedIn: async () => true }, { write: (text) => void process.stdout.write(text), end: () => process.exit(1) });
  setInterval(() => undefined, 1_000);
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
