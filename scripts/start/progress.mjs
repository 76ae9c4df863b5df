const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one phase and shows it as one line: what is being done, what came of it, how long it took.
 * `action` may answer with a few words on what came of it.
 */
export async function phase(label, action, output = process.stdout) {
  const began = performance.now();
  const line = `  ${label} … `;
  output.write(line);
  const ticking = output.isTTY ? setInterval(() => output.write(`\r${line}${seconds(began)} `), 1000) : undefined;
  try {
    const outcome = await action();
    output.write(`${output.isTTY ? `\r${line}` : ""}${outcome ?? "done"} (${seconds(began)})\n`);
  } catch (error) {
    output.write("\n");
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
