import { LinkButton } from "@/components/ui/button/link-button";

type PageLinksProps = { say: string; previousHref: string | null; nextHref: string | null };

/** The way to the pages before and behind; nothing when there is only one. */
export function PageLinks({ say, previousHref, nextHref }: PageLinksProps) {
  return (
    <nav className="split list-foot" aria-label="Pages">
      <span className="small faint">{say}</span>
      <span className="cluster">
        {previousHref && <LinkButton href={previousHref}>Back</LinkButton>}
        {nextHref && <LinkButton href={nextHref}>More</LinkButton>}
      </span>
    </nav>
  );
}
