"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { useFloat } from "./use-float";

type TooltipProps = { text: ReactNode; side?: "top" | "right" | "bottom" | "left"; children: ReactNode };

/** A few words beside what has focus or the pointer. Never the only place where something is said. */
export function Tooltip({ text, side = "top", children }: TooltipProps) {
  const { opener, open, place, turn } = useFloat<HTMLButtonElement>();
  return (
    <Primitive.Provider delayDuration={400} skipDelayDuration={200}>
      <Primitive.Root open={open} onOpenChange={turn}>
        <Primitive.Trigger ref={opener} asChild>
          {children}
        </Primitive.Trigger>
        <Primitive.Portal container={place}>
          <Primitive.Content side={side} sideOffset={6} collisionPadding={8} className="tooltip tooltip-float">
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
