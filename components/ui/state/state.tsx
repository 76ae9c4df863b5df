import type { ComponentProps, ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { ToneIcon, type Tone } from "./tone-icon";

type StateProps = ComponentProps<"span"> & {
  tone?: Tone;
  /** Instead of the icon of the tone, such as `<Archive className="icon" />`. */
  icon?: ReactNode;
  small?: boolean;
};

/** A state, always as an icon and a word. */
export function State({ tone = "neutral", icon, small, className, children, ...rest }: StateProps) {
  return (
    <span {...rest} className={joinClasses("state", tone !== "neutral" && tone, small && "small", className)}>
      {icon ?? <ToneIcon tone={tone} />}
      {children}
    </span>
  );
}
