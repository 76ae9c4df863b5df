/** A service that a release touches, or that depends on one: so many steps `far`, 0 for what is changed itself. */
export type BlastService = {
  id: string;
  name: string;
  far: number;
  /** The names of those one step nearer on which it depends. */
  through: readonly string[];
  /** Its own next launch, when that is near; instant in ISO 8601. */
  launch: { key: string; at: string } | null;
};

/** So far a failure is followed: beyond that nobody reads the picture any more. */
export const blastReach = 6;
export const blastMost = 200;

export type BlastColumn = { title: string; services: readonly BlastService[] };

/** From left to right: what is changed, what depends on it, and what depends on that in turn. */
export function blastColumns(services: readonly BlastService[]): BlastColumn[] {
  const at = (fits: (far: number) => boolean) => services.filter(({ far }) => fits(far));
  const further = at((far) => far > 1);
  return [
    { title: "Changed", services: at((far) => far === 0) },
    { title: "Depend on them", services: at((far) => far === 1) },
    ...(further.length > 0 ? [{ title: "Further away", services: further }] : []),
  ];
}
