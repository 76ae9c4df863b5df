import type { ComponentProps } from "react";
import { joinClasses } from "../join-classes";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does, in words: its name for screen readers and its tooltip. */
  label: string;
};

/** A button that is only an icon: `<IconButton label="More actions"><Ellipsis className="icon" /></IconButton>` */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={joinClasses("icon-button", className)} aria-label={label} data-tooltip={label}>
      {children}
    </button>
  );
}
