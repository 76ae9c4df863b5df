import { Link } from "@/components/ui/page/link";
import { LinkButton } from "@/components/ui/button/link-button";
import { State } from "@/components/ui/state/state";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import type { LessonView } from "@/lib/domain/drill/view";
import { sayDay } from "@/lib/domain/time/say-at";
import { LessonButton } from "./lesson-button";

type LessonListProps = { release: string; lessons: readonly LessonView[]; mayEdit: boolean; me: string };

/** What drills taught: into the plan, or an action of somebody, until it is settled. */
export function LessonList({ release, lessons, mayEdit, me }: LessonListProps) {
  const open = lessons.filter(({ settledAt }) => settledAt === null).length;
  return (
    <section aria-labelledby="lessons">
      <div className="section-head">
        <h3 id="lessons">Lessons</h3>
        {lessons.length > 0 && <span className="small faint push">{open === 0 ? "all settled" : `${open} open`}</span>}
      </div>
      {lessons.length === 0 && <p className="small muted rows-block">None yet. Say on the page of a drill what it taught.</p>}
      <ul className="rows lessons">
        {lessons.map((lesson) => (
          <li key={lesson.id} id={`lesson-${lesson.id}`}>
            <p className={lesson.settledAt ? "muted" : undefined}>“{lesson.text}”</p>
            {lesson.settledAt ? (
              <p><State tone="ready">{lesson.inVersion === null ? `Done by ${lesson.owner?.name ?? lesson.by}` : `In version ${lesson.inVersion}`}</State></p>
            ) : (
              <Open lesson={lesson} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function Open({ lesson }: { lesson: LessonView }) {
    const { id, kind, by, owner, dueOn, step, isTakenIn, drillId } = lesson;
    const mine = mayEdit || owner?.id === me;
    return (
      <>
        <p className="faint">
          {by}, <Link className="link" href={`/releases/${release}/drills/${drillId}`}>{drillKindNames[kind].toLowerCase()}</Link>
        </p>
        {owner && <p>Action of {owner.name}{owner.id === me && <span className="you"> (you)</span>}{dueOn && `, until ${sayDay(dueOn)}`}</p>}
        {isTakenIn && <p className="muted">{step ? `Step ${step.number} has` : "The plan has"} changed since the drill.</p>}
        {mine && (
          <div className="cluster">
            {isTakenIn && <LessonButton release={release} lessonId={id} verb="settle">Mark as settled</LessonButton>}
            {owner && <LessonButton release={release} lessonId={id} verb="finish">Done</LessonButton>}
            {!isTakenIn && !owner && <LinkButton href={`/releases/${release}/plan?lesson=${id}#${step ? `steps/${step.id}/instruction` : "steps"}`}>{step ? `Edit step ${step.number}` : "Edit the plan"}</LinkButton>}
            <LinkButton variant="quiet" href={`/releases/${release}/drills?dialog=give&lesson=${id}`} scroll={false}>{owner ? "Hand it on" : "Make it an action"}</LinkButton>
          </div>
        )}
      </>
    );
  }
}
