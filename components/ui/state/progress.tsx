import type { CSSProperties } from "react";

type ProgressProps = { label: string; done: number; of: number };

export function Progress({ label, done, of }: ProgressProps) {
  const percent = of > 0 ? Math.min(100, Math.max(0, (done / of) * 100)) : 0;
  const style: CSSProperties & Record<"--done", number> = { "--done": percent };
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuetext={`${done} of ${of}`}
      style={style}
    >
      <i />
    </div>
  );
}
