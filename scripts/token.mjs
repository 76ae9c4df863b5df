// `npm run token`. Stays readable for old engines, which stop at the first line.
import { requireNode } from "./require-node.mjs";

requireNode();
import("./start/token-command.mjs").then(function (command) {
  return command.printToken(process.argv.slice(2));
});
