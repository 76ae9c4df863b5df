import type { ComponentProps, ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { Icon, type IconName } from "../icon/icon";
import { iconOf, type Tone } from "./tone-icon";

type CalloutProps = Omit<ComponentProps<"div">, "title"> & {
  tone: Exclude<Tone, "neutral">;
  title: ReactNode;
  /** Instead of the icon of the tone. */
  icon?: IconName;
  /** One button or link that does something about it. */
  action?: ReactNode;
};

/** One sentence that must not be missed, with what can be done about it. */
export function Callout({ tone, title, icon = iconOf[tone], action, className, children, ...rest }: CalloutProps) {
  return (
    <div {...rest} className={joinClasses("callout", `callout-${tone}`, className)}>
      <Icon name={icon} />
      <div>
        <p className="strong">{title}</p>
        {children && <div className="small muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}
