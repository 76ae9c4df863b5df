// `npm run seed` and `npm run seed -- --reset`. Stays readable for old engines, which stop at the first line.
import { requireNode } from "./require-node.mjs";

requireNode();
import("./start/seed-command.mjs").then(function (command) {
  return command.seed(process.argv.slice(2));
});
