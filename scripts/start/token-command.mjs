import { join } from "node:path";
import { parseArgs } from "node:util";
import { runTool } from "../make/tool.mjs";
import { Refusal, refuse } from "../refusal.mjs";
import { withDatabase } from "./open-database.mjs";

const USAGE = "npm run --silent token -- --email EMAIL --name NAME";

/** Makes an API token that acts as the person with that address, and prints the token alone. */
export async function printToken(args) {
  try {
    const { email, name } = read(args);
    await withDatabase(async ({ url }) => {
      const token = await runTool(["--conditions=react-server", "--import", "tsx", join("scripts", "token.ts"), email, name], {
        env: { ...process.env, DATABASE_URL: url },
        refusal: (said) => said.trim(),
      });
      process.stdout.write(token);
    });
    process.exit(0);
  } catch (error) {
    refuse(error);
  }
}

function read(args) {
  try {
    const { values } = parseArgs({ args, options: { email: { type: "string" }, name: { type: "string" } } });
    if (values.email && values.name) return values;
  } catch {
    // said below
  }
  throw new Refusal(`Say whose token it is and what will use it: ${USAGE}`);
}
