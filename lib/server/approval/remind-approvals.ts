import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { systemContext } from "../context";
import { clients } from "../db";
import { tellOfSilence } from "./tell-of-silence";

const atOnce = 200;

/** For the hourly job: reminds whoever keeps silent, and tells the escalation contact of the plan; each once for every turn. */
export async function remindApprovals(now: Date): Promise<void> {
  let after = 0;
  for (;;) {
    const releases = await clients().read.release.findMany({
      where: { number: { gt: after }, status: { in: ["draft", "ready"] }, approvalAsks: { some: { OR: [{ remindedAt: null }, { escalatedAt: null }] } } },
      orderBy: { number: "asc" },
      take: atOnce,
      select: { number: true },
    });
    for (const { number } of releases) await tellOfSilence({ release: keyOf(number) }, systemContext(now));
    if (releases.length < atOnce) return;
    after = releases.at(-1)?.number ?? after;
  }
}
