import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ActionDialog } from "@/components/review/action/action-dialog";
import { ActionTable } from "@/components/review/action/action-table";
import { InviteDialog } from "@/components/review/head/invite-dialog";
import { LeadDialog } from "@/components/review/head/lead-dialog";
import { ReaderList } from "@/components/review/head/reader-list";
import { ReviewHead } from "@/components/review/head/review-head";
import { PublishPanel } from "@/components/review/publish-panel";
import { QuestionList } from "@/components/review/question-list";
import { DecisionList } from "@/components/review/run/decision-list";
import { DurationTable } from "@/components/review/run/duration-table";
import { ReviewTimeline } from "@/components/review/run/review-timeline";
import { SentMessages } from "@/components/review/run/sent-messages";
import { StepTable } from "@/components/review/run/step-table";
import { sayAnswer, sayEvidence, sayOutcome } from "@/lib/domain/review/say-answer";
import { type ReviewText, textNames } from "@/lib/domain/review/texts";
import { whyNotPublish } from "@/lib/domain/review/why-not-publish";
import { lowered } from "@/lib/domain/text/say-number";
import { wallTime } from "@/lib/domain/time/zoned";
import { listActivePeople } from "@/lib/server/release/queries";
import { getReview } from "@/lib/server/review/queries";
import { requireContext } from "@/lib/server/session";

type ReviewPageProps = { params: Promise<{ key: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

// The title and the page read it once.
const readReview = cache(async (run: string) => getReview({ run }, await requireContext()));

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const found = await readReview((await params).key);
  return { title: found.ok ? `${sayOutcome(found.value.release.name, found.value.state)}, ${found.value.key}` : "Not found" };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const found = await readReview((await params).key);
  if (!found.ok) notFound();
  const view = found.value;
  const { key, release, review, timeline, messages, eventCount } = view;
  const zone = actor.timeZone;
  const blockers = review.publishedAt ? [] : whyNotPublish({ key, texts: review.texts, lead: review.lead, releaseOwnerId: release.ownerId, actions: review.actions });

  return (
    <main id="main" className="page" tabIndex={-1}>
      <ReviewHead view={view} me={actor.id} now={now} zone={zone} next={nextOf()} />
      <div className="with-aside">
        <div className="stack-wide">
          <section>
            <p className="small muted">How did it go?</p>
            <h2 className="answer">{sayAnswer(view)}</h2>
            <p className="answer-sub">{sayEvidence(view)}</p>
          </section>
          <DurationTable whole={view} zone={zone} />
          <StepTable whole={view} />
          <QuestionList view={view} me={actor.id} />
          <ActionTable run={key} actions={review.actions} today={wallTime(now, zone).date} me={actor.id} mayEdit={view.whyNotEdit === null} />
          <SentMessages messages={messages} zone={zone} />
        </div>
        <aside className="stack-wide" aria-label="About this run">
          {review.publishedAt === null && <PublishPanel view={view} blockers={blockers} me={actor.id} />}
          <DecisionList whole={view} zone={zone} />
          <ReviewTimeline timeline={timeline.toReversed()} zone={zone} shown={8} />
          <ReaderList readers={review.readers} me={actor.id} />
        </aside>
      </div>
      {view.whyNotEdit === null && (await dialog())}
      <LiveRefresh release={release.key} me={actor.id} number={eventCount} />
    </main>
  );

  function nextOf() {
    if (view.whyNotEdit !== null || review.publishedAt !== null) return null;
    const [first] = blockers;
    if (!first) return view.whyNotPublish === null ? { href: "#publish", label: "Publish the review" } : null;
    const anchor = first.field.split("/").at(-1) ?? "";
    return { href: `#${anchor}`, label: first.code === "review.action" ? "Choose an owner" : `Write ${lowered(textNames[anchor as ReviewText])}` };
  }

  async function dialog() {
    const { action, invite, lead } = await searchParams;
    const asked = typeof action === "string" ? action : null;
    const known = review.actions.find(({ id }) => id === asked);
    if (asked === null && invite !== "1" && lead !== "1") return null;
    const found = await listActivePeople({}, context);
    const people = found.ok ? found.value : [];
    if (invite === "1") return <InviteDialog run={key} people={people} me={actor.id} invited={review.readers.map(({ person }) => person.id)} />;
    if (lead === "1") return <LeadDialog run={key} people={people} me={actor.id} leadId={review.lead?.id ?? null} />;
    return asked === "new" || known ? <ActionDialog key={asked} run={key} action={known ?? null} people={people} me={actor.id} /> : null;
  }
}
