import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionTable } from "@/components/review/action/action-table";
import { PrintButton } from "@/components/review/print-button";
import { DecisionList } from "@/components/review/run/decision-list";
import { DurationTable } from "@/components/review/run/duration-table";
import { ReviewTimeline } from "@/components/review/run/review-timeline";
import { SentMessages } from "@/components/review/run/sent-messages";
import { StepTable } from "@/components/review/run/step-table";
import { DrillMark } from "@/components/run/bar/drill-mark";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { sayExactly } from "@/components/ui/time/say-moment";
import { buttonClasses } from "@/components/ui/button/button-classes";
import { Markdown } from "@/components/ui/text/markdown";
import { sayAnswer, sayEvidence, sayOutcome } from "@/lib/domain/review/say-answer";
import { isWritten, questions, textNames } from "@/lib/domain/review/texts";
import { wallTime } from "@/lib/domain/time/zoned";
import { getWholeRun } from "@/lib/server/review/queries";
import { requireContext } from "@/lib/server/session";

type PrintPageProps = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: PrintPageProps): Promise<Metadata> {
  return { title: `${(await params).key.toUpperCase()} on paper` };
}

/** The whole run on one page without anything to press: for paper, and for people without a session. */
export default async function PrintPage({ params }: PrintPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const found = await getWholeRun({ run: (await params).key }, context);
  if (!found.ok) notFound();
  const whole = found.value;
  const { key, release, state, plan, review, messages, timeline } = whole;
  const zone = actor.timeZone;

  return (
    <main id="main" className="page run-paper" tabIndex={-1}>
      <header className="release-head">
        <Breadcrumb items={[{ label: release.key, href: `/releases/${release.key}` }, { label: key, href: review ? `/reviews/${key}` : `/runs/${key}` }, { label: "On paper" }]} />
        <div className="title">
          <h1>{sayOutcome(release.name, state)}</h1>
          {state.isDrill && <DrillMark />}
          <span className="cluster push head-actions">
            <a className={buttonClasses({})} href={`/api/exports/runs/${key}.md`}>Export as Markdown</a>
            <PrintButton />
          </span>
        </div>
        <p className="small muted">
          {key} of {release.key}, version {release.version}, plan version {plan.version}. {statusOf()} Read {sayExactly(now, zone, true)}.
        </p>
      </header>
      <div className="stack-wide">
        {state.endedAt !== null && (
          <section>
            <h2 className="answer">{sayAnswer(whole)}</h2>
            <p className="answer-sub">{sayEvidence(whole)}</p>
          </section>
        )}
        {!state.isDrill && <DurationTable whole={whole} zone={zone} />}
        <StepTable whole={whole} />
        <DecisionList whole={whole} zone={zone} />
        {review && (
          <section>
            <div className="section-head">
              <h2>What we learn from it</h2>
            </div>
            <dl className="questions">
              {questions.map((text) => (
                <div key={text} className="question">
                  <dt>{textNames[text]}</dt>
                  <dd>{isWritten(review.texts[text]) ? <Markdown text={review.texts[text]} /> : <p className="faint">Not written yet.</p>}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {review && <ActionTable run={key} actions={review.actions} today={wallTime(now, zone).date} me={actor.id} mayEdit={false} />}
        <SentMessages messages={messages} zone={zone} open />
        <ReviewTimeline timeline={timeline} zone={zone} />
      </div>
    </main>
  );

  function statusOf(): string {
    if (state.isDrill) return "Nothing of it went outside.";
    if (review === null) return "The run is not resolved yet.";
    return review.publishedAt ? `Review published by ${review.publishedByName}.` : "The review is a draft.";
  }
}
