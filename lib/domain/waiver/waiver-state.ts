/** Asked and not answered, approved and in force, or over: refused, taken back, or ended by time (answered or not). */
export const waiverStates = ["asked", "holds", "refused", "revoked", "ended"] as const;
export type WaiverState = (typeof waiverStates)[number];

type Waiver = { approved: boolean | null; revokedAt: Date | null; expiresAt: Date };

/** Time alone ends a waiver, and also one that nobody answered. */
export function waiverState({ approved, revokedAt, expiresAt }: Waiver, now: Date): WaiverState {
  if (approved === false) return "refused";
  if (revokedAt !== null) return "revoked";
  if (expiresAt <= now) return "ended";
  return approved ? "holds" : "asked";
}
