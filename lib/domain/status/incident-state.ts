/** How far an incident is, as customers are told. */
export const incidentStates = ["investigating", "repairing", "watching", "over"] as const;
export type IncidentState = (typeof incidentStates)[number];

export const incidentStateNames: Record<IncidentState, string> = {
  investigating: "Being looked into",
  repairing: "Being repaired",
  watching: "Repaired, and being watched",
  over: "Over",
};

/** A stored state read back; one that this version does not know counts as looked into. */
export function readIncidentState(value: string): IncidentState {
  return incidentStates.find((state) => state === value) ?? "investigating";
}
