import { expect, test } from "vitest";
import { piecesOf } from "./pieces";
import { renderMessage } from "./render";

const values = { release: "Search", impact: "slow\n\nand broken" };
const shown = (typed: string) => piecesOf(renderMessage(typed, values)).map((paragraph) => paragraph.map(({ text, isFilled }) => (isFilled ? `<${text}>` : text)).join("|"));

test.each([
  ["We take {release} back.\n\nIt is {release}.", ["We take |<Search>| back.", "It is |<Search>|."]],
  ["{release}\n \n{release}", ["<Search>", "<Search>"]],
  ["One\nline\n\n\n\nand another\n\n", ["One\nline", "and another"]],
  ["It is {impact}.", ["It is |<slow\n\nand broken>|."]],
  ["", []],
])("%j is shown as %j", (typed, paragraphs) => {
  expect(shown(typed)).toEqual(paragraphs);
});
