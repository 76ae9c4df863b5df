import type { CSSProperties } from "react";

const whole: CSSProperties & Record<"--from" | "--for" | "--span", number> = { "--from": 0, "--for": 1, "--span": 1 };
const kinds = [
  ["plan-bar", "planned"],
  ["real-bar", "done"],
  ["real-bar late", "done late"],
  ["real-bar doing", "doing"],
  ["real-bar later", "forecast"],
] as const;

export function LaneLegend() {
  return (
    <span className="legend push" aria-hidden>
      {kinds.map(([look, word]) => (
        <span key={word}>
          <i>
            <span className={look} style={whole} />
          </i>
          {word}
        </span>
      ))}
    </span>
  );
}
