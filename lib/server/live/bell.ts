import "server-only";

export type Ring = "news" | "beat" | "people" | "over";

/** Wakes one who waits. What rings while nobody waits is heard at once by the next who does. */
export function makeBell() {
  let rung = new Set<Ring>();
  let wake: () => void = () => undefined;

  return {
    ring(what: Ring): void {
      rung.add(what);
      wake();
    },
    /** Everything that rang since the last time; waits while it was nothing. */
    async heard(): Promise<ReadonlySet<Ring>> {
      if (rung.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      const heard = rung;
      rung = new Set();
      return heard;
    },
  };
}
