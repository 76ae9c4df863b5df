import type { CSSProperties } from "react";

/** Grey lines in the shape of what comes; they show only when the wait is longer than 300 ms. */
export function Skeleton({ widths = [60, 92, 78] }: { widths?: readonly number[] }) {
  return (
    <div className="stack skeletons" role="status" aria-busy="true">
      <span className="visually-hidden">Loading</span>
      {widths.map((width, at) => {
        const style: CSSProperties & Record<"--width", number> = { "--width": width };
        return <i key={at} className="skeleton" style={style} />;
      })}
    </div>
  );
}
