// Old engines read this file before they can say that they are too old: no modern syntax here.
var WANTED = [20, 19];

/** Ends the command with one sentence where Node is too old for everything else. */
export function requireNode() {
  var parts = process.versions.node.split(".").map(Number);
  if (parts[0] > WANTED[0] || (parts[0] === WANTED[0] && parts[1] >= WANTED[1])) return;
  process.stderr.write("Ripcord needs Node " + WANTED.join(".") + " or later and this is " + process.versions.node + ": install the current long-term version from https://nodejs.org and start again.\n");
  process.exit(1);
}
