/** Prints one block of figures: a row a request, milliseconds, p50 and p95 at each concurrency. */
export function printBlock(title, concurrencies, rows) {
  console.log(`\n${title}`);
  console.log(`${"".padEnd(34)}${concurrencies.map((atOnce) => `${atOnce} at once: p50`.padStart(17) + "p95".padStart(9)).join("")}`);
  for (const [name, figures] of Object.entries(rows)) {
    console.log(name.padEnd(34) + figures.map(({ p50, p95 }) => ms(p50).padStart(17) + ms(p95).padStart(9)).join(""));
  }
}

export function printVerdict(name, figure, limit, unit) {
  console.log(`${figure <= limit ? "reached" : "MISSED "}  ${name}: ${figure.toFixed(1)} ${unit}, to reach at most ${limit} ${unit}`);
}

function ms(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}
