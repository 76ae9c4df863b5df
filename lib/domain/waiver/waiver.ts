import type { Blocker } from "../readiness/blocker";

/** A waiver that was approved and not revoked. Times in milliseconds since 1970. */
export type WaiverFact = {
  id: string;
  code: string;
  field: string;
  say: string;
  /** Infinity while nobody has answered. */
  from: number;
  until: number;
};

export type Waived = Blocker & { waiverId: string; /** Instant in ISO 8601. */ until: string };

/** What nobody can waive: without a way back there is no launch, and an agreement is given, not waived. */
export function isWaivable(code: string): boolean {
  return code !== "step.some" && code !== "release.owner" && !code.startsWith("approval.") && code !== "run.open" && code !== "service.locked";
}

/**
 * Parts blockers into those that stand and those that are waived now. A waiver covers one rule at one place as
 * long as it says the very same: when more is found there, the gate asks again. One that is approved while the
 * deployment goes on counts too, although the evidence is asked as of its beginning.
 */
export function applyWaivers(blockers: readonly Blocker[], waivers: readonly WaiverFact[], now: number): { open: Blocker[]; waived: Waived[] } {
  const open: Blocker[] = [];
  const waived: Waived[] = [];
  for (const blocker of blockers) {
    const waiver = isWaivable(blocker.code)
      ? waivers.filter((each) => each.code === blocker.code && each.field === blocker.field && each.say === blocker.say && each.from < Infinity && now < each.until).sort((a, b) => b.until - a.until)[0]
      : undefined;
    if (waiver) waived.push({ ...blocker, waiverId: waiver.id, until: new Date(waiver.until).toISOString() });
    else open.push(blocker);
  }
  return { open, waived };
}
