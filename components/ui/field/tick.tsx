"use client";

import { Check, RotateCw } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { joinClasses } from "../join-classes";

type TickProps = Omit<ComponentProps<"button">, "children" | "role" | "onClick"> & {
  label: string;
  checked: boolean | "mixed";
  /** What it should become, never "the other one": pressing twice asks for the same. */
  onTick: (next: boolean) => void;
  small?: boolean;
  /** For "mixed"; stale by default. */
  mixedIcon?: ReactNode;
};

export function Tick({ label, checked, onTick, small, mixedIcon, className, ...rest }: TickProps) {
  return (
    <button
      type="button"
      {...rest}
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      className={joinClasses("tick", small && "tick-small", className)}
      onClick={() => onTick(checked !== true)}
    >
      {checked === true && <Check className="icon" aria-hidden />}
      {checked === "mixed" && (mixedIcon ?? <RotateCw className="icon" aria-hidden />)}
    </button>
  );
}
