import { diffWordsWithSpace } from "diff";

type WordDifferenceProps = {
  before: string;
  after: string;
  /** Only what one side says, with what the other lacks marked in it. */
  only?: "after";
};

// Beyond this, comparing word by word takes longer than anyone waits for it.
const longest = 12_000;

/** What was added is underlined in green, what went is struck through; readers hear both. */
export function WordDifference({ before, after, only }: WordDifferenceProps) {
  if (before.length + after.length > longest) {
    return (
      <>
        {!only && <del>{before}</del>} <ins>{after}</ins>
      </>
    );
  }
  return diffWordsWithSpace(before, after).map((part, at) => {
    if (part.added) return <ins key={at}>{part.value}</ins>;
    if (!part.removed) return <span key={at}>{part.value}</span>;
    return only ? null : <del key={at}>{part.value}</del>;
  });
}
