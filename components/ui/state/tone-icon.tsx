import { joinClasses } from "../join-classes";
import { Icon, type IconName } from "../icon/icon";

export type Tone = "ready" | "attention" | "blocked" | "in-progress" | "neutral";

/** The one icon of each tone. */
export const iconOf: Readonly<Record<Tone, IconName>> = {
  ready: "circle-check",
  attention: "triangle-alert",
  blocked: "octagon-minus",
  "in-progress": "half-circle",
  neutral: "circle-dashed",
};

type ToneIconProps = { tone: Tone; coloured?: boolean; className?: string };

/** A tone alone. Colour never speaks for itself: put a word beside it. */
export function ToneIcon({ tone, coloured = false, className }: ToneIconProps) {
  return <Icon name={iconOf[tone]} className={joinClasses("icon", coloured && tone !== "neutral" && tone, className)} />;
}
