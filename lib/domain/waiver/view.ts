import { z } from "zod";
import { named } from "../release/view";
import { waiverStates } from "./waiver-state";

/** A waiver as pages and programs see it; instants are ISO 8601. */
export const waiverView = z.object({
  id: z.string(),
  state: z.enum(waiverStates),
  /** The blocker that it covers. */
  code: z.string(),
  field: z.string(),
  say: z.string(),
  href: z.string(),
  reason: z.string(),
  askedBy: named,
  askedAt: z.string(),
  expiresAt: z.string(),
  answeredBy: named.nullable(),
  answeredAt: z.string().nullable(),
  note: z.string(),
  revokedBy: named.nullable(),
  revokedAt: z.string().nullable(),
  revokeReason: z.string(),
  /** Whether the reader may approve or refuse it. */
  mayAnswer: z.boolean(),
  /** Whether the reader may take it back. */
  mayRevoke: z.boolean(),
});
export type WaiverView = z.output<typeof waiverView>;
