import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrillList } from "@/components/drill/drill-list";
import { DrillsAnswer } from "@/components/drill/drills-answer";
import { FireDialog } from "@/components/drill/fire-dialog";
import { GiveDialog } from "@/components/drill/give-dialog";
import { GoodFor } from "@/components/drill/good-for";
import { LessonList } from "@/components/drill/lesson-list";
import { MeasuredTable } from "@/components/drill/measured-table";
import { RenewalList } from "@/components/drill/renewal-list";
import { RestoreDialog } from "@/components/drill/restore-dialog";
import { ScheduleDialog } from "@/components/drill/schedule-dialog";
import { ScheduledList } from "@/components/drill/scheduled-list";
import { schedulableKinds } from "@/lib/domain/drill/drill";
import { wallTime } from "@/lib/domain/time/zoned";
import { getDrills } from "@/lib/server/drill/queries";
import { listActivePeople } from "@/lib/server/release/queries";
import { requireContext } from "@/lib/server/session";

type DrillsPageProps = { params: Promise<{ key: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Drills" };

/** Whether the way back would work today, what would renew that, and what was learned; `dialog` stands in the address. */
export default async function DrillsPage({ params, searchParams }: DrillsPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const [{ key }, asked] = await Promise.all([params, searchParams]);
  const found = await getDrills({ key }, context);
  if (!found.ok) notFound();
  const view = found.value;
  const zone = actor.timeZone;
  const mayEdit = view.whyNotEdit === null;

  return (
    <div className="with-aside">
      <div className="stack-wide">
        <DrillsAnswer view={view} zone={zone} now={now} />
        <RenewalList view={view} me={actor.id} zone={zone} now={now} />
        <MeasuredTable view={view} zone={zone} />
        <DrillList release={view.key} drills={view.drills} zone={zone} />
      </div>
      <aside className="stack-wide" aria-label="Lessons and schedule">
        <LessonList release={view.key} lessons={view.lessons} mayEdit={mayEdit} me={actor.id} />
        <ScheduledList release={view.key} scheduled={view.scheduled} series={view.series} mayEdit={mayEdit} zone={zone} now={now} />
        <GoodFor days={view.days} />
      </aside>
      {mayEdit && (await dialog())}
    </div>
  );

  async function dialog() {
    const drillId = typeof asked.drill === "string" ? asked.drill : null;
    const drill = view.scheduled.find(({ id }) => id === drillId) ?? null;
    if (drillId !== null && drill === null) return null;
    if (asked.dialog === "fire") return <FireDialog key={drillId} release={view.key} drillId={drillId} />;
    if (asked.dialog === "restore" && view.needsRestore) return <RestoreDialog key={drillId} release={view.key} drillId={drillId} />;
    if (asked.dialog !== "schedule" && asked.dialog !== "give") return null;
    const listed = await listActivePeople({}, context);
    const people = listed.ok ? listed.value : [];
    const lesson = view.lessons.find(({ id, settledAt }) => id === asked.lesson && settledAt === null);
    if (asked.dialog === "give") return lesson ? <GiveDialog key={lesson.id} release={view.key} lesson={lesson} people={people} me={actor.id} /> : null;
    const isKnown = (id: string | null): id is string => people.some((person) => person.id === id);
    return (
      <ScheduleDialog
        key={drillId}
        release={view.key}
        drill={drill}
        kind={schedulableKinds.find((each) => each === asked.kind && (each !== "restore" || view.needsRestore)) ?? "staging"}
        people={people}
        proposed={[...new Set(view.steps.map(({ ownerId }) => ownerId).filter(isKnown))]}
        services={view.services}
        needsRestore={view.needsRestore}
        me={actor.id}
        zone={zone}
        tomorrow={wallTime(new Date(now.getTime() + 86_400_000), zone).date}
      />
    );
  }
}
