import { Link } from "@/components/ui/page/link";
import { Icon } from "@/components/ui/icon/icon";
import { sayDistance } from "@/components/ui/time/say-moment";
import type { OverdueReview } from "@/lib/domain/review/view";

type OverdueListProps = { reviews: readonly OverdueReview[]; count: number; shown: number; me: string; now: Date };

/** Reviews that are past their day: until they are published, their services stay locked. */
export function OverdueList({ reviews, count, shown, me, now }: OverdueListProps) {
  if (count === 0) return null;
  return (
    <section className="week" aria-labelledby="overdue-reviews">
      <div className="section-head">
        <h2 id="overdue-reviews">Reviews overdue</h2>
        <span className="faint small">{count === 1 ? "1 review" : `${count} reviews`}</span>
        {count > shown && (
          <Link className="link small push" href="/reviews">
            See them all
          </Link>
        )}
      </div>
      <ul className="overdue-list">
        {reviews.slice(0, shown).map(({ key, release, lead, dueAt }) => (
          <li key={key}>
            <Icon name="triangle-alert" className="icon attention" />
            <span>
              <Link className="strong" href={`/reviews/${key}`}>
                {release.name} <span className="faint">{release.key}</span>
              </Link>{" "}
              <span className="muted">was due {sayDistance(new Date(dueAt), now)}</span>
            </span>
            <span>{lead?.isActive ? <>{lead.name} {lead.id === me && <span className="you">(you) </span>}leads it</> : "Needs a lead"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
