import type { CSSProperties } from "react";
import { joinClasses } from "@/components/ui/join-classes";

export type GaugeTone = "in-progress" | "attention" | "blocked" | "ready";
type GaugeProps = { tone: GaugeTone; /** All in minutes. */ now: number; end?: number; limit: number | null };
type Places = CSSProperties & Record<"--now" | "--end" | "--limit", number>;

/** Solid is elapsed, hatched is forecast, the upright mark is the limit. The words beside it say the same. */
export function Gauge({ tone, now, end = now, limit }: GaugeProps) {
  const span = Math.max(now, end, limit ?? 0) * 1.15 || 1;
  const share = (minutes: number) => Math.min(100, Math.round((minutes / span) * 1_000) / 10);
  const style: Places = { "--now": share(now), "--end": share(Math.max(now, end)), "--limit": share(limit ?? 0) };
  return (
    <div className={joinClasses("gauge", tone !== "in-progress" && `gauge-${tone}`)} style={style} aria-hidden>
      <i />
      {end > now && <i />}
      {limit !== null && <b />}
    </div>
  );
}
