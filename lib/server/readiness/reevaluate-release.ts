import "server-only";
import { z } from "zod";
import { releaseKey } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { finishRelease } from "../release/lock-release";

/** Asks the law about one release again: what time or a policy changed is stored, and a ready one that lost something falls back. */
export const reevaluateRelease = command({
  may: "workspace.edit",
  input: z.strictObject({ release: releaseKey }),
  release: ({ release }) => release,
  run: async (door) => {
    const isDue = door.release.evaluateAt !== null && door.release.evaluateAt <= door.now;
    if (isDue) await finishRelease(door, []);
    return done(null);
  },
});
