import type { IconName } from "../ui/icon/icon";

export type Place = {
  href: string;
  label: string;
  /** Pressed after G. */
  letter: string;
  icon: IconName;
  count?: "releases" | "runs" | "reviews";
};

/** Where one can go, in the order of the sidebar. */
export const WORK_PLACES: readonly Place[] = [
  { href: "/", label: "Readiness", letter: "r", icon: "list-checks" },
  { href: "/releases", label: "Releases", letter: "l", icon: "package", count: "releases" },
  { href: "/runs", label: "Runs", letter: "u", icon: "undo-2", count: "runs" },
  { href: "/reviews", label: "Reviews", letter: "v", icon: "notebook-pen", count: "reviews" },
];

export const SETUP_PLACES: readonly Place[] = [
  { href: "/templates", label: "Templates", letter: "t", icon: "layout-template" },
  { href: "/services", label: "Services", letter: "s", icon: "server" },
  { href: "/freezes", label: "Freezes", letter: "f", icon: "snowflake" },
  { href: "/people", label: "People", letter: "p", icon: "users" },
  { href: "/settings", label: "Settings", letter: "e", icon: "settings" },
];

/** Has its bell beside the name of the product. */
const BELL: Place = { href: "/notifications", label: "Notifications", letter: "n", icon: "bell" };

export const PLACES: readonly Place[] = [...WORK_PLACES, BELL, ...SETUP_PLACES];

/** Home is current on itself alone; the others also on what lies below them. */
export function isCurrentPlace(place: Place, path: string): boolean {
  return path === place.href || (place.href !== "/" && path.startsWith(`${place.href}/`));
}
