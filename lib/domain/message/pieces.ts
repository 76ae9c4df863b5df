import type { Rendered } from "./render";

export type Piece = { text: string; isFilled: boolean };

/** A rendered text in its paragraphs, each cut where words were filled in. Blank lines part paragraphs and are gone. */
export function piecesOf({ text, filled }: Pick<Rendered, "text" | "filled">): Piece[][] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { from, to } of filled) {
    pieces.push({ text: text.slice(read, from), isFilled: false }, { text: text.slice(from, to), isFilled: true });
    read = to;
  }
  pieces.push({ text: text.slice(read), isFilled: false });

  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    // What a value brought along stays one piece, blank lines and all.
    const [first = "", ...more] = piece.isFilled ? [piece.text] : piece.text.split(/\n\s*\n/);
    paragraphs.at(-1)?.push({ ...piece, text: first });
    for (const each of more) paragraphs.push([{ ...piece, text: each }]);
  }
  return paragraphs.map((paragraph) => paragraph.filter((piece) => piece.text !== "")).filter((paragraph) => paragraph.some((piece) => piece.text.trim() !== ""));
}
