"use client";

import { Link } from "@/components/ui/page/link";
import { usePathname } from "next/navigation";
import { isCurrentPlace, SETUP_PLACES, WORK_PLACES, type Place } from "./places";

export type Counts = { releases?: number; /** Those under way. */ runs?: number; /** Those not published yet. */ reviews?: number };

const countWords = { releases: "in all", runs: "under way", reviews: "to be published" };

type PlaceLinksProps = { counts: Counts; onGo?: () => void };

/** The two groups of pages; the page that is open is marked. */
export function PlaceLinks({ counts, onGo }: PlaceLinksProps) {
  const path = usePathname();

  return (
    <>
      <nav aria-label="Main">{WORK_PLACES.map(link)}</nav>
      <nav aria-label="Set-up">{SETUP_PLACES.map(link)}</nav>
    </>
  );

  function link(place: Place) {
    const count = place.count && counts[place.count];
    return (
      <Link
        key={place.href}
        href={place.href}
        className="nav"
        data-icon={place.icon}
        aria-current={isCurrentPlace(place, path) ? "page" : undefined}
        onClick={onGo}
      >
        {place.label}
        {count !== undefined && (
          <span className="count">
            {count}
            <span className="visually-hidden"> {place.count && countWords[place.count]}</span>
          </span>
        )}
      </Link>
    );
  }
}
