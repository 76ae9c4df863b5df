// `npm start`. Stays readable for old engines, which stop at the first line.
import { requireNode } from "./require-node.mjs";

requireNode();
import("./start/command.mjs").then(function (command) {
  return command.start(process.argv.slice(2));
});
