import { fireQuestions, type FireQuestion } from "@/lib/domain/drill/drill";
import type { DrillView } from "@/lib/domain/drill/view";

/** What was answered and noted, as it was written. */
export function DrillStory({ drill, notesToo }: { drill: DrillView; /** Where nobody edits them beside it. */ notesToo: boolean }) {
  const { answers, worked, unclear, tookLong } = drill;
  const notes = notesToo ? ([["What worked", worked], ["What was unclear", unclear], ["What took too long", tookLong]] as const).filter(([, text]) => text !== "") : [];
  const asked = answers ? (Object.keys(fireQuestions) as FireQuestion[]).map((question) => [fireQuestions[question], answers[question]] as const) : [];
  if (asked.length + notes.length === 0) return null;
  return (
    <dl>
      {[...asked, ...notes].map(([name, text]) => (
        <div key={name} className="question"><dt>{name}</dt><dd className="drill-said">{text}</dd></div>
      ))}
    </dl>
  );
}
