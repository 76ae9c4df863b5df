import { Link } from "@/components/ui/page/link";
import { Callout } from "@/components/ui/state/callout";
import type { LessonView } from "@/lib/domain/drill/view";

/** The lesson that somebody came here to take into the plan stays in sight while they write. */
export function LessonShown({ release, lesson: { text, by, step } }: { release: string; lesson: LessonView }) {
  return (
    <Callout
      className="lesson-shown"
      tone="in-progress"
      title={`“${text}”`}
      action={<Link className="link small" href={`/releases/${release}/drills`}>Back to the drills</Link>}
    >
      {by} learned it in a drill. {step ? `Take it into step ${step.number}` : "Take it into the plan"}, then mark it as settled beside the drills.
    </Callout>
  );
}
