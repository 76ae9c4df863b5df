export type RowIconName =
  | "archive" | "ban" | "bell" | "check" | "check-check" | "chevron-right" | "chevrons-up-down" | "circle-check" | "circle-dashed"
  | "circle-slash" | "ellipsis" | "file-check" | "grip-vertical" | "half-circle" | "keyboard" | "layout-template" | "list-checks" | "menu"
  | "notebook-pen" | "octagon-minus" | "package" | "rotate-cw" | "search" | "server" | "settings" | "shield-check" | "snowflake" | "triangle-alert" | "undo-2" | "users";

/** An icon of public/icons.svg by reference: two elements instead of ten, in every row of a list and around every page. */
export function RowIcon({ name, className = "icon" }: { name: RowIconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
