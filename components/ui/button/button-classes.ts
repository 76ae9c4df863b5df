import { joinClasses } from "../join-classes";

export type ButtonVariant = "secondary" | "primary" | "quiet" | "careful";
export type ButtonSize = "normal" | "large" | "touch";

type Look = { variant?: ButtonVariant; size?: ButtonSize; className?: string };

/** One look for what acts (a button) and what goes somewhere (a link). */
export function buttonClasses({ variant = "secondary", size = "normal", className }: Look): string | undefined {
  return joinClasses(
    "button",
    variant !== "secondary" && `button-${variant}`,
    size !== "normal" && `button-${size}`,
    className,
  );
}
