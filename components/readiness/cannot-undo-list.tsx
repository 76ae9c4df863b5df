"use client";

import { Link } from "@/components/ui/page/link";
import { Icon } from "@/components/ui/icon/icon";
import type { Named } from "@/lib/domain/release/view";

type CannotUndoListProps = { releases: readonly { key: string; name: string; say: string; who: Named; more: number }[]; shown: number; me: string };

/** Live or about to be, and with no way to undo it today. */
export function CannotUndoList({ releases, shown, me }: CannotUndoListProps) {
  if (releases.length === 0) return null;
  const more = releases.length > shown;
  return (
    <section className="week" aria-labelledby="cannot-undo">
      <div className="section-head">
        <h2 id="cannot-undo">Could not be undone today</h2>
        <span className="faint small">{more ? `More than ${shown} releases` : releases.length === 1 ? "1 release" : `${releases.length} releases`}</span>
        {more && (
          <Link className="link small push" href="/releases?cannotUndo=1">
            See them all
          </Link>
        )}
      </div>
      <ul className="undo-list">
        {releases.slice(0, shown).map((release) => (
          <li key={release.key}>
            <Icon name="triangle-alert" className="icon attention" />
            <Link className="strong" href={`/releases/${release.key}`}>
              {release.name} <span className="faint">{release.key}</span>
            </Link>
            <span className="muted">
              {release.say}
              {release.more > 0 && ` And ${release.more} more ${release.more === 1 ? "reason" : "reasons"}.`}
            </span>
            <span>
              {release.who.name} {release.who.id === me && <span className="you">(you) </span>}can clear it
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
