// `npm run check`: `npm test` without the journeys. Stays readable for old engines, which stop at the first line.
import { requireNode } from "./require-node.mjs";

requireNode();
Promise.all([import("./checks/phases.mjs"), import("./checks/run-phases.mjs")]).then(function (modules) {
  return modules[1].runPhases(modules[0].groundwork.concat(modules[0].checks));
});
