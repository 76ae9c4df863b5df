import { Fragment } from "react";
import { plainLine } from "@/lib/domain/plan/plain-line";

/** The first line of a Markdown text as it stands in a row: only `code` keeps its look. */
export function InlineCode({ text }: { text: string }) {
  const parts = plainLine(text, { code: true }).split("`");
  return (
    <>
      {parts.map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? <code key={at}>{part}</code> : <Fragment key={at}>{part}</Fragment>))}
      {text.trim().includes("\n") && " …"}
    </>
  );
}
