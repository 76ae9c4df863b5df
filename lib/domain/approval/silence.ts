const hour = 3_600_000;

type Silence = {
  /** Since when somebody is waited for, and what was done about it; in milliseconds since 1970. */
  ask: { waitsSince: number; remindedAt: number | null; escalatedAt: number | null };
  /** Of the policies that wait for somebody now; empty when none does. */
  waiting: readonly { remindHours: number; escalateHours: number }[];
  now: number;
};

/** When silence is reminded of and told to the escalation contact, and whether it is time; each once. Null: it will not be, or was. */
export function silenceOf({ ask, waiting, now }: Silence): { remindAt: number | null; escalateAt: number | null; remind: boolean; escalate: boolean } {
  const after = (hours: number[]) => (hours.length === 0 ? null : ask.waitsSince + Math.min(...hours) * hour);
  const remindAt = ask.remindedAt === null ? after(waiting.map(({ remindHours }) => remindHours)) : null;
  const escalateAt = ask.escalatedAt === null ? after(waiting.map(({ escalateHours }) => escalateHours)) : null;
  return { remindAt, escalateAt, remind: remindAt !== null && remindAt <= now, escalate: escalateAt !== null && escalateAt <= now };
}
