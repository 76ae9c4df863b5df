/** A failure the person can mend: its message is the one sentence that they read. */
export class Refusal extends Error {
  name = "Refusal";
}

/** Ends the command: a refusal in its own words, anything else as the defect that it is. */
export function refuse(error) {
  const text = error instanceof Refusal ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
