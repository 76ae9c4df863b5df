import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8"));

/** Where npm would look for a package from another one's folder, nearest first. */
function find(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (packages[path]) return packages[path];
    if (!folder) return undefined;
  }
}

// npm ci refuses a lockfile that leaves one out, on every machine; npm install leaves out what a registry does not carry.
it("names every package that another platform would need", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !find(path, name)?.version),
  );
  expect(missing).toEqual([]);
});
