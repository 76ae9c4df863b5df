import type { ReactNode } from "react";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { sayClockFace } from "@/lib/domain/run/say-clock-face";
import { Gauge, type GaugeTone } from "./gauge";

type ClockProps = {
  name: ReactNode;
  /** Milliseconds. */
  elapsed: number;
  limitMinutes: number | null;
  /** The word before the limit: "of" or "limit". */
  word?: string;
  endMinutes?: number;
  tone: GaugeTone;
  small?: boolean;
  children?: ReactNode;
};

/** A clock that keeps its place while it runs: the name, the time, the gauge and one sentence. */
export function Clock({ name, elapsed, limitMinutes, word = "of", endMinutes, tone, small, children }: ClockProps) {
  return (
    <div className="clock">
      <p className="clock-name">{name}</p>
      <p className="clock-face">
        <span className={small ? "clock-time clock-time-small" : "clock-time"} role="timer" aria-live="off">
          {sayClockFace(elapsed)}
        </span>
        {limitMinutes !== null && (
          <span className="clock-limit">
            {word} {sayMinutes(limitMinutes)}
          </span>
        )}
      </p>
      <Gauge tone={tone} now={elapsed / 60_000} end={endMinutes} limit={limitMinutes} />
      {children && <div className="clock-say">{children}</div>}
    </div>
  );
}
