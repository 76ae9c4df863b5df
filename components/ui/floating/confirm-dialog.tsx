"use client";

import { AlertDialog } from "radix-ui";
import { useState, type MouseEvent, type ReactNode } from "react";
import { Button } from "../button/button";
import { useReturnFocus } from "./use-return-focus";

type ConfirmDialogProps = {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Names the thing: "Remove step 4, Move the payments?" */
  title: string;
  /** What will happen, and what can be undone. */
  children?: ReactNode;
  /** The verb on the button: "Remove step 4". */
  confirm: string;
  keep?: string;
  careful?: boolean;
  /** The dialog stays open and busy until this is done. */
  onConfirm: () => void | Promise<void>;
};

/** Asks once. Focus starts on the answer that changes nothing. While it is closed it is nothing at all. */
export function ConfirmDialog({ open, ...props }: ConfirmDialogProps) {
  return open ? <OpenConfirm {...props} /> : null;
}

function OpenConfirm({ onOpen, title, children, confirm, keep = "Keep it", careful = true, onConfirm }: Omit<ConfirmDialogProps, "open">) {
  const focus = useReturnFocus();
  const [busy, setBusy] = useState(false);

  async function agree(event: MouseEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await onConfirm();
      onOpen(false);
    } finally {
      setBusy(false);
    }
  }

  return (
    <AlertDialog.Root open onOpenChange={onOpen}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim">
          <AlertDialog.Content
            {...focus}
            className="float dialog"
            {...(!children && { "aria-describedby": undefined })}
          >
            <div className="stack">
              <AlertDialog.Title>{title}</AlertDialog.Title>
              {children && (
                <AlertDialog.Description asChild>
                  <div className="muted">{children}</div>
                </AlertDialog.Description>
              )}
            </div>
            <footer>
              <AlertDialog.Cancel asChild>
                <Button>{keep}</Button>
              </AlertDialog.Cancel>
              <AlertDialog.Action asChild>
                <Button variant={careful ? "careful" : "primary"} busy={busy} onClick={agree}>
                  {confirm}
                </Button>
              </AlertDialog.Action>
            </footer>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
