"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { useReturnFocus } from "./use-return-focus";

type DialogProps = {
  open: boolean;
  onOpen: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
};

/** Traps focus, closes with Escape, and gives focus back to what opened it. While it is closed it is nothing at all. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onOpen, title, description, footer, wide, children }: Omit<DialogProps, "open">) {
  const focus = useReturnFocus();

  return (
    <Primitive.Root open onOpenChange={onOpen}>
      <Primitive.Portal>
        <Primitive.Overlay className="scrim">
          <Primitive.Content
            {...focus}
            className={joinClasses("float dialog", wide && "dialog-wide")}
            {...(description === undefined && { "aria-describedby": undefined })}
          >
            <div className="stack">
              <Primitive.Title>{title}</Primitive.Title>
              {description !== undefined && (
                <Primitive.Description asChild>
                  <div className="muted">{description}</div>
                </Primitive.Description>
              )}
            </div>
            {children && <div>{children}</div>}
            {footer && <footer>{footer}</footer>}
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
