import type { ComponentProps } from "react";
import type { IconName } from "../icon/icon";
import { joinClasses } from "../join-classes";
import { iconOf, type Tone } from "./tone-icon";

type Face = {
  tone?: Tone;
  /** Instead of the icon of the tone. */
  icon?: IconName;
  small?: boolean;
  className?: string;
};

type StateProps = Face & Omit<ComponentProps<"span">, "data-icon">;

/** A state, always as an icon and a word. */
export function State({ tone, icon, small, className, ...rest }: StateProps) {
  return <span {...rest} {...stateFace({ tone, icon, small, className })} />;
}

/** What makes an element look like a state; rows of long tables take it without a component of their own. */
export function stateFace({ tone = "neutral", icon = iconOf[tone], small, className }: Face) {
  return { "data-icon": icon, className: joinClasses("state", tone !== "neutral" && tone, small && "small", className) };
}
