import { Plus } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { sayMinutes } from "@/lib/domain/duration/duration";

type Example = { slug: string; name: string; about: string; wayBackMinutes: number | null };

/** Where there is no release yet: the examples to start from. */
export function FirstReleases({ examples, mayCreate }: { examples: readonly Example[]; mayCreate: boolean }) {
  const why = "A release is one change that will go live, with the plan for taking it back.";
  if (!mayCreate) return <EmptyState title="No releases yet">{`${why} A product manager creates the first one.`}</EmptyState>;
  return (
    <EmptyState
      title="No releases yet"
      action={
        <LinkButton href="/releases?new=1" variant="primary">
          <Plus className="icon" aria-hidden /> New empty release
        </LinkButton>
      }
    >
      <p>{why} Start from an example; every field in it can be changed.</p>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.slug}>
            <Link className="strong link" href={`/releases?new=1&template=${example.slug}`}>
              {example.name}
            </Link>
            <span className="muted">
              {example.about} {example.wayBackMinutes !== null && `Way back ${sayMinutes(example.wayBackMinutes)}.`}
            </span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
