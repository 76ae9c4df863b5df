import { CircleCheck, CircleDashed, OctagonMinus, TriangleAlert } from "lucide-react";
import { HalfCircle } from "./half-circle";
import { joinClasses } from "../join-classes";

export type Tone = "ready" | "attention" | "blocked" | "in-progress" | "neutral";

type ToneIconProps = { tone: Tone; coloured?: boolean; className?: string };

/** The one icon of each tone. Colour never speaks alone: put a word beside it. */
export function ToneIcon({ tone, coloured = false, className }: ToneIconProps) {
  const classes = joinClasses("icon", coloured && tone !== "neutral" && tone, className);
  if (tone === "ready") return <CircleCheck className={classes} aria-hidden />;
  if (tone === "attention") return <TriangleAlert className={classes} aria-hidden />;
  if (tone === "blocked") return <OctagonMinus className={classes} aria-hidden />;
  if (tone === "in-progress") return <HalfCircle className={classes} />;
  return <CircleDashed className={classes} aria-hidden />;
}
