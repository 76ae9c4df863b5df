import { FileText, Printer } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { LinkButton } from "@/components/ui/button/link-button";
import { sayOutcome } from "@/lib/domain/review/say-answer";
import type { ReviewView } from "@/lib/domain/review/view";
import { ReadButton } from "./read-button";
import { ReviewState } from "./review-state";

type ReviewHeadProps = {
  view: ReviewView;
  me: string;
  now: Date;
  zone: string;
  /** What is to be done next; null when there is nothing for the reader to do. */
  next: { href: string; label: string } | null;
};

/** What a review is of, who leads it, and what comes next. */
export function ReviewHead({ view: { key, release, state, review, whyNotEdit }, me, now, zone, next }: ReviewHeadProps) {
  const { lead, readers, publishedAt, dueAt } = review;
  const read = readers.filter(({ readAt }) => readAt !== null).length;
  const mine = readers.find(({ person }) => person.id === me);
  const href = `/reviews/${key}`;
  return (
    <header className="release-head">
      <Breadcrumb items={[{ label: "Reviews", href: "/reviews" }, { label: release.key, href: `/releases/${release.key}` }, { label: key, href: `/runs/${key}` }]} />
      <div className="title">
        <h1>{sayOutcome(release.name, state)}</h1>
        <ReviewState dueAt={dueAt} publishedAt={publishedAt} now={now} zone={zone} />
        <span className="cluster push head-actions">
          <a className="icon-button desk-only" href={`/api/exports/runs/${key}.md`} aria-label="Export as Markdown" title="Export as Markdown">
            <FileText className="icon" aria-hidden />
          </a>
          <LinkButton className="desk-only" variant="quiet" href={`/runs/${key}/print`}>
            <Printer className="icon" aria-hidden /> Print
          </LinkButton>
          {mine && mine.readAt === null && <ReadButton run={key} />}
          {whyNotEdit === null && (
            <LinkButton href={`${href}?invite=1`} scroll={false}>
              Invite
            </LinkButton>
          )}
          {next && (
            <LinkButton variant="primary" href={next.href}>
              {next.label}
            </LinkButton>
          )}
        </span>
      </div>
      <div className="meta">
        <span>Version {release.version}</span>
        <span>
          {lead === null ? "Nobody leads it" : lead.isActive ? <>Led by {lead.id === me ? <span className="you">{lead.name} (you)</span> : lead.name}</> : <span className="attention strong">Needs a lead: {lead.name} is deactivated</span>}
          {whyNotEdit === null && publishedAt === null && (
            <>
              {" "}
              <Link className="link" href={`${href}?lead=1`} scroll={false}>
                {lead?.isActive ? "Hand over" : "Choose a lead"}
              </Link>
            </>
          )}
        </span>
        <span>{readers.length === 0 ? "Nobody is invited yet" : `Read by ${read} of ${readers.length} invited`}</span>
      </div>
    </header>
  );
}
