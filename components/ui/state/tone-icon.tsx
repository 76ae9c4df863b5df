import { joinClasses } from "../join-classes";
import { RowIcon, type RowIconName } from "../list/row-icon";

export type Tone = "ready" | "attention" | "blocked" | "in-progress" | "neutral";

const icons: Record<Tone, RowIconName> = {
  ready: "circle-check",
  attention: "triangle-alert",
  blocked: "octagon-minus",
  "in-progress": "half-circle",
  neutral: "circle-dashed",
};

type ToneIconProps = { tone: Tone; coloured?: boolean; className?: string };

/** The one icon of each tone. Colour never speaks alone: put a word beside it. */
export function ToneIcon({ tone, coloured = false, className }: ToneIconProps) {
  return <RowIcon name={icons[tone]} className={joinClasses("icon", coloured && tone !== "neutral" && tone, className)} />;
}
