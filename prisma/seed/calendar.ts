/** What the whole organisation keeps to; in days after the seed. */
export const calendar = {
  freeze: { name: "Quarter close", reason: "Finance closes the quarter; nobody is there to undo a launch.", from: 24, until: 28 },
};
