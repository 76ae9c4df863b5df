"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "../button/button";
import { Callout } from "../state/callout";
import { Dialog } from "./dialog";

type FormDialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The word on the main button. */
  confirm: ReactNode;
  dismiss?: string;
  busy: boolean;
  /** What the server said of all of it, where it is about no field alone. */
  problem?: string | null;
  onClose: () => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  className?: string;
  children: ReactNode;
};

/** A dialog that is one form: Enter sends it, Escape and the other button close it. It is there while it is open. */
export function FormDialog({ title, description, confirm, dismiss = "Cancel", busy, problem, onClose, onSubmit, className = "stack", children }: FormDialogProps) {
  const form = useId();
  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{dismiss}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>{confirm}</Button>
        </>
      }
    >
      <form id={form} className={className} onSubmit={onSubmit} noValidate>
        {problem && <Callout className="form-problem" tone="blocked" title={problem} role="alert" />}
        {children}
      </form>
    </Dialog>
  );
}
