import { Fragment } from "react";

/** The first line of a Markdown text as it stands in a row: `code` is set as code, marks of emphasis are left out. */
export function InlineCode({ text }: { text: string }) {
  const [first = "", ...rest] = text.trim().split("\n");
  const parts = first.replace(/^#+\s*|^[-*]\s+/, "").replace(/\*\*/g, "").split("`");
  return (
    <>
      {parts.map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? <code key={at}>{part}</code> : <Fragment key={at}>{part}</Fragment>))}
      {rest.some((line) => line.trim() !== "") && " …"}
    </>
  );
}
