export type StateIconName = "circle-check" | "circle-dashed" | "octagon-minus" | "triangle-alert" | "half-circle" | "check-check" | "undo-2" | "archive" | "ban";

/** An icon of public/icons.svg by reference: two elements instead of ten in every row of a list. */
export function StateIcon({ name, className = "icon" }: { name: StateIconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
