import { z } from "zod";
import { named } from "../release/view";

export const freezeStates = ["holds", "planned", "ended"] as const;

/** A freeze as pages and programs see it; instants are ISO 8601. */
export const freezeView = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Empty: all services. */
  services: z.array(named),
  declaredBy: named,
  state: z.enum(freezeStates),
});
export type FreezeView = z.output<typeof freezeView>;
