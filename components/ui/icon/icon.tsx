/** The icons of app/styles/icons.css. Others come from lucide-react as elements of their own. */
export type IconName =
  | "archive" | "ban" | "bell" | "calendar-clock" | "check" | "check-check" | "chevron-right" | "chevrons-up-down" | "circle" | "circle-check"
  | "circle-dashed" | "circle-slash" | "circle-x" | "clock" | "cloud-alert" | "cloud-check" | "cloud-off" | "cloud-upload" | "ellipsis"
  | "file-check" | "git-compare" | "grip-vertical" | "half-circle" | "key-round" | "keyboard" | "layout-template" | "lightbulb" | "list-checks"
  | "lock" | "mail" | "menu" | "notebook-pen" | "octagon-minus" | "package" | "rotate-cw" | "search" | "server" | "settings" | "shield-check"
  | "snowflake" | "target" | "triangle-alert" | "undo-2" | "users";

declare module "react" {
  interface AriaAttributes {
    /** Draws the icon before the words of any element: one of a row costs no element then. */
    "data-icon"?: IconName;
  }
}

/** An icon that stands alone. */
export function Icon({ name, className = "icon" }: { name: IconName; className?: string }) {
  return <i className={className} data-icon={name} />;
}
