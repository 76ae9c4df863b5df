import { expect, test } from "vitest";
import { findMentions, headingsOf } from "./doc-mentions.mjs";

const at = "docs/architecture.md";

test.each([
  ["a link beside", "[it](glossary.md)", [{ path: "docs/glossary.md", heading: undefined }]],
  ["a link up, with a heading", "[it](../README.md#two-commands)", [{ path: "README.md", heading: "two-commands" }]],
  ["a heading of its own", "[it](#rooms)", [{ path: at, heading: "rooms" }]],
  ["a picture", "![a](images/a.png) <img alt='' src=\"images/b.png\">", [{ path: "docs/images/a.png", heading: undefined }, { path: "docs/images/b.png", heading: undefined }]],
  ["a reference", "[it]: glossary.md", [{ path: "docs/glossary.md", heading: undefined }]],
  ["another site", "[it](https://example.com/x)", []],
  ["code", "```\n[it](nowhere.md)\n```", []],
])("finds links: %s", (_, text, links) => {
  expect(findMentions(at, text).links).toEqual(links);
});

test.each([
  ["a file", "`lib/server/db.ts`", ["lib/server/db.ts"]],
  ["a folder", "`lib/domain/`", ["lib/domain/"]],
  ["a file beside", "`./glossary.md`", ["docs/glossary.md"]],
  ["a file at the top", "`next.config.ts`", ["next.config.ts"]],
  ["a pattern", "`lib/server/*/queries.ts` `app/<noun>/page.tsx`", []],
  ["a word", "`release` `npm start` `queries`", []],
])("finds named paths: %s", (_, text, paths) => {
  expect(findMentions(at, text).named).toEqual(paths);
});

test("finds the scripts that people are told to run, in code too", () => {
  expect(findMentions(at, "`npm start`\n```\nnpm run --silent token -- --email x\nnpm install\n```").scripts).toEqual(["start", "token"]);
});

test("names headings as GitHub does", () => {
  expect(headingsOf("# Who may import whom?\n## `npm test`, in short\n```\n# no\n```")).toEqual(["who-may-import-whom", "npm-test-in-short"]);
});
