import { PLACES } from "./places";

export type Shortcut = { keys: readonly string[]; does: string };

/** Everything a key does anywhere; pages list their own keys beside what these act on. */
export const GENERAL_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["C"], does: "Create a release" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "Show this list" },
];

export const GO_SHORTCUTS: readonly Shortcut[] = PLACES.map((place) => ({
  keys: ["G", place.letter.toUpperCase()],
  does: `Go to ${place.label}`,
}));

export const ROW_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Space"], does: "Lift a row by its grip, and put it down" },
  { keys: ["↑", "↓"], does: "Move the lifted row" },
  { keys: ["Esc"], does: "Put it back, or close what is open" },
];
