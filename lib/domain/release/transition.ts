import { z } from "zod";
import { releaseKey } from "./key";
import { moves } from "./why-not-move";

export const moveReleaseInput = z.strictObject({
  release: releaseKey,
  to: z.enum(moves, `Say one of ${moves.join(", ")}.`),
});
