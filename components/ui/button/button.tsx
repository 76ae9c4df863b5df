"use client";

import { useId, type ComponentProps, type MouseEvent } from "react";
import { buttonClasses, type ButtonSize, type ButtonVariant } from "./button-classes";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: keeps its width, shows a ring, and does nothing when pressed again. */
  busy?: boolean;
  /** Why it cannot work yet, as a sentence. It stays focusable and says so. */
  notYet?: string;
};

export function Button({ variant, size, busy, notYet, className, onClick, children, ...rest }: ButtonProps) {
  const reasonId = useId();
  const idle = busy || notYet !== undefined;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (idle) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
  }

  return (
    <>
      <button
        type="button"
        {...rest}
        className={buttonClasses({ variant, size, className })}
        onClick={press}
        aria-busy={busy || undefined}
        aria-disabled={notYet !== undefined || undefined}
        aria-describedby={notYet === undefined ? rest["aria-describedby"] : reasonId}
        title={notYet ?? rest.title}
      >
        {children}
      </button>
      {notYet !== undefined && (
        <span id={reasonId} hidden>
          {notYet}
        </span>
      )}
    </>
  );
}
