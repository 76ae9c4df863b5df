import { expect, test } from "vitest";
import { markdownLine, markdownQuote, markdownTable } from "./markdown";

test.each([
  ["Redeploy 4.11.2 (2.5 %)", "Redeploy 4.11.2 (2.5 %)"],
  ["a | b\n| --- |\n# head", "a \\| b \\| --- \\| \\# head"],
  ["# head", "\\# head"],
  ["- item", "\\- item"],
  ["1. first", "1\\. first"],
  ["5.8.0", "5.8.0"],
  ["7.", "7\\."],
  ["2026) first", "2026\\) first"],
  ["=====", "\\====="],
  ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
  ["**bold** _x_ `code` ~~no~~", "\\*\\*bold\\*\\* \\_x\\_ \\`code\\` \\~\\~no\\~\\~"],
  ["[words](javascript:alert(1)) &amp; \\", "\\[words\\](javascript:alert(1)) \\&amp; \\\\"],
  ["  two\r\n\r\nparagraphs  ", "two paragraphs"],
])("%j on one line is %j", (typed, written) => {
  expect(markdownLine(typed)).toBe(written);
});

test("a quote holds every line of the text, whatever it begins", () => {
  expect(markdownQuote("# head\r\n```\nopen fence\r\n\n| a |\n<script>")).toBe("> # head\n> ```\n> open fence\n>\n> | a |\n> \\<script>");
  expect(markdownQuote("a < b, 3 <4")).toBe("> a < b, 3 <4");
});

test("a table has its head, its rule and its rows", () => {
  expect(markdownTable(["What", "Who"], [["Test", "Priya"]])).toBe("| What | Who |\n| --- | --- |\n| Test | Priya |");
});
