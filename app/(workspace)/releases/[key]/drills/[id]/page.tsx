import type { Metadata } from "next";
import { Link } from "@/components/ui/page/link";
import { notFound } from "next/navigation";
import { DrillFacts } from "@/components/drill/drill-facts";
import { DrillState } from "@/components/drill/drill-state";
import { DrillStory } from "@/components/drill/drill-story";
import { Invitation } from "@/components/drill/invitation";
import { InvitedList } from "@/components/drill/invited-list";
import { LessonForm } from "@/components/drill/lesson-form";
import { LessonList } from "@/components/drill/lesson-list";
import { NotesForm } from "@/components/drill/notes-form";
import { ScheduledActions } from "@/components/drill/scheduled-actions";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import { sayDrill } from "@/lib/domain/drill/say-drill";
import { getDrill } from "@/lib/server/drill/queries";
import { requireContext } from "@/lib/server/session";

type DrillPageProps = { params: Promise<{ key: string; id: string }> };

export const metadata: Metadata = { title: "Drill" };

/** One drill: what was done, by whom, what was noted and learned. */
export default async function DrillPage({ params }: DrillPageProps) {
  const context = await requireContext();
  const { actor } = context;
  const { key, id } = await params;
  const found = await getDrill({ release: key, drillId: id }, context);
  if (!found.ok) notFound();
  const { drill, lessons, steps, whyNotEdit, isInvited, name } = found.value;
  const release = found.value.key;
  const isWaiting = drill.word === "scheduled";
  const hasBegun = drill.startedAt !== null && drill.word !== "cancelled";
  const mayEdit = whyNotEdit === null;
  const mine = drill.invited.find((each) => each.id === actor.id);

  return (
    <div className="with-aside">
      <div className="stack-wide">
        <section className="stack">
          <p className="small muted"><Link className="link" href={`/releases/${release}/drills`}>Drills</Link></p>
          <div className="drill-question">
            <h2 className="answer">{drillKindNames[drill.kind]}</h2>
            <DrillState drill={drill} />
          </div>
          <p className="answer-sub">{sayDrill(drill)}</p>
          {isInvited && mine && (isWaiting || drill.word === "underWay") && <Invitation release={release} drillId={drill.id} comes={mine.comes} />}
          {mayEdit && isWaiting && <ScheduledActions release={release} name={name} drillId={drill.id} kind={drill.kind} />}
        </section>
        <DrillStory drill={drill} notesToo={!mayEdit || !hasBegun} />
        {mayEdit && hasBegun && (
          <section aria-labelledby="notes">
            <div className="section-head"><h2 id="notes">How it went</h2></div>
            <NotesForm key={drill.id} release={release} drillId={drill.id} notes={{ worked: drill.worked, unclear: drill.unclear, tookLong: drill.tookLong }} />
          </section>
        )}
        {mayEdit && hasBegun && (
          <section aria-labelledby="lesson">
            <div className="section-head"><h2 id="lesson">What it taught</h2></div>
            <LessonForm release={release} drillId={drill.id} steps={steps} />
          </section>
        )}
      </div>
      <aside className="stack-wide" aria-label="About this drill">
        <section aria-labelledby="facts">
          <div className="section-head">
            <h3 id="facts">Facts</h3>
            {drill.scheduledAt && !drill.endedAt && <a className="link small push" href={`/api/exports/drills/${drill.id}.ics`}>Calendar file</a>}
          </div>
          <DrillFacts release={release} drill={drill} />
        </section>
        <InvitedList invited={drill.invited} me={actor.id} />
        {hasBegun && <LessonList release={release} lessons={lessons} mayEdit={mayEdit} me={actor.id} />}
      </aside>
    </div>
  );
}
