"use client";

import { Link } from "./link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

type TabLinksProps = {
  /** What the tabs are of, such as "Release". */
  label: string;
  tabs: readonly { href: string; label: string; count?: string | number }[];
};

/** Tabs that are addresses: the back button and new windows work. The longest match is the current one. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  const current = tabs
    .filter((tab) => path === tab.href || path.startsWith(`${tab.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];

  // Where they do not fit side by side, the current one is brought into view; the page itself stays where it is.
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - tab.clientWidth) / 2;
  }, [current?.href]);

  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} className="tab" aria-current={tab === current ? "page" : undefined}>
          {tab.label} {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
