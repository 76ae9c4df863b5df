import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { releaseKey } from "@/lib/domain/release/key";
import { command } from "@/lib/server/command";
import { keepDrill } from "@/lib/server/drill/keep-drill";

/** A drill of the demo's past, kept as the product keeps one. */
export const prove = command({
  may: "drill.edit",
  input: z.strictObject({ release: releaseKey, kind: z.enum(["staging", "restore"]), worked: z.string(), measuredMs: z.number().nullable() }),
  release: ({ release }) => release,
  run: async (door, { kind, worked, measuredMs }) => done(await keepDrill(door, kind, "passed", { worked, measuredMs })),
});
