export type RowIconName =
  | "archive" | "ban" | "check" | "check-check" | "circle-check" | "circle-dashed" | "circle-slash" | "ellipsis"
  | "grip-vertical" | "half-circle" | "octagon-minus" | "shield-check" | "triangle-alert" | "undo-2";

/** An icon of public/icons.svg by reference: two elements instead of ten in every row of a list. */
export function RowIcon({ name, className = "icon" }: { name: RowIconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
