import { Link } from "@/components/ui/page/link";
import type { ReactNode } from "react";

type IconLinkProps = { href: string; /** Where it leads, in words: its name for screen readers and its tooltip. */ label: string; children: ReactNode };

/** A link that is only an icon. */
export function IconLink({ href, label, children }: IconLinkProps) {
  return (
    <Link href={href} className="icon-button" aria-label={label} data-tooltip={label}>
      {children}
    </Link>
  );
}
