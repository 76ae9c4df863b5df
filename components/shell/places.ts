import { Bell, LayoutTemplate, ListChecks, NotebookPen, Package, Server, Settings, Undo2, Users, type LucideIcon } from "lucide-react";

export type Place = {
  href: string;
  label: string;
  /** Pressed after G. */
  letter: string;
  icon: LucideIcon;
  count?: "releases" | "runs" | "reviews";
};

/** Where one can go, in the order of the sidebar. */
export const WORK_PLACES: readonly Place[] = [
  { href: "/", label: "Readiness", letter: "r", icon: ListChecks },
  { href: "/releases", label: "Releases", letter: "l", icon: Package, count: "releases" },
  { href: "/runs", label: "Runs", letter: "u", icon: Undo2, count: "runs" },
  { href: "/reviews", label: "Reviews", letter: "v", icon: NotebookPen, count: "reviews" },
];

export const SETUP_PLACES: readonly Place[] = [
  { href: "/templates", label: "Templates", letter: "t", icon: LayoutTemplate },
  { href: "/services", label: "Services", letter: "s", icon: Server },
  { href: "/people", label: "People", letter: "p", icon: Users },
  { href: "/settings", label: "Settings", letter: "e", icon: Settings },
];

/** Has its bell beside the name of the product. */
const BELL: Place = { href: "/notifications", label: "Notifications", letter: "n", icon: Bell };

export const PLACES: readonly Place[] = [...WORK_PLACES, BELL, ...SETUP_PLACES];

/** Home is current on itself alone; the others also on what lies below them. */
export function isCurrentPlace(place: Place, path: string): boolean {
  return path === place.href || (place.href !== "/" && path.startsWith(`${place.href}/`));
}
