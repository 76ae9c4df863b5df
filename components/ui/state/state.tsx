import type { ComponentProps } from "react";
import type { IconName } from "../icon/icon";
import { joinClasses } from "../join-classes";
import { iconOf, type Tone } from "./tone-icon";

type StateProps = Omit<ComponentProps<"span">, "data-icon"> & {
  tone?: Tone;
  /** Instead of the icon of the tone. */
  icon?: IconName;
  small?: boolean;
};

/** A state, always as an icon and a word. */
export function State({ tone = "neutral", icon = iconOf[tone], small, className, ...rest }: StateProps) {
  return <span {...rest} data-icon={icon} className={joinClasses("state", tone !== "neutral" && tone, small && "small", className)} />;
}
