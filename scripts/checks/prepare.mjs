import { refuse } from "../refusal.mjs";
import { build } from "../make/build.mjs";
import { installDependencies } from "../make/dependencies.mjs";
import { phase } from "../start/progress.mjs";

// The same steps as `npm start` takes, so that neither command does again what the other has done.
const steps = {
  install: ["Installing what the lockfile says", installDependencies],
  generate: ["Generating the database client", async () => (await import("../make/prisma.mjs")).generateClient()],
  build: ["Building for production", () => build(process.env)],
};

const [label, action] = steps[process.argv[2]];
await phase(label, action).catch(refuse);
