import { sectionNames } from "@/lib/domain/plan/sections";
import type { Change } from "@/lib/domain/plan/difference";
import { WordDifference } from "./word-difference";

/** What differs between two versions, section by section: what it said, what it says. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const sections = [...new Set(changes.map((change) => change.section))];
  return sections.map((section) => (
    <section key={section} className="rows-block" aria-labelledby={`change-${section}`}>
      <h3 id={`change-${section}`}>{sectionNames[section]}</h3>
      <dl>
        {changes.filter((change) => change.section === section).map((change) => (
          <div key={change.label} className="change">
            <dt>{change.label}</dt>
            <dd className="plan-words"><Said {...change} /></dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function Said({ before, after, long }: Change) {
  if (long && before !== "" && after !== "") return <span><WordDifference before={before} after={after} /></span>;
  return (
    <>
      {before !== "" && <del><span className="visually-hidden">Before: </span>{before}</del>}
      {after === "" ? <span className="faint">Nothing any more</span> : <ins><span className="visually-hidden">Now: </span>{after}</ins>}
    </>
  );
}
