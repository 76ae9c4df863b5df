import { installDependencies } from "../make/dependencies.mjs";
import { migrate } from "../make/prisma.mjs";
import { Refusal, refuse } from "../refusal.mjs";
import { keepDemo, runSeed } from "./demo.mjs";
import { requireLocal } from "./local-database.mjs";
import { withDatabase } from "./open-database.mjs";
import { readSettings } from "./settings.mjs";

/** Puts the demo into an empty local database; with --reset, removes first what is there. */
export async function seed(args) {
  try {
    const unknown = args.find((argument) => argument !== "--reset");
    if (unknown) throw new Refusal(`${unknown} is not an option here: there is only --reset (npm run seed -- --reset).`);
    const { databaseUrl } = readSettings([]);
    await installDependencies();
    if (databaseUrl) await requireLocal(databaseUrl); // before anything is even reached
    await withDatabase(async ({ url, place }) => {
      await requireLocal(url);
      await migrate(url);
      const seedIt = () => runSeed(url, ...args);
      const said = await (place ? keepDemo({ place, databaseUrl: url, reset: args.length > 0 }, seedIt) : seedIt());
      process.stdout.write(said);
    });
    process.exit(0);
  } catch (error) {
    refuse(error);
  }
}
