"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useReturnFocus } from "../ui/floating/use-return-focus";
import { Brand } from "./brand";
import { PersonMenu, type ShellPerson } from "./person-menu";
import { PlaceLinks, type Counts } from "./place-links";

type PhoneMenuProps = {
  open: boolean;
  onOpen: (open: boolean) => void;
  person: ShellPerson;
  counts: Counts;
};

/** What the sidebar holds, on screens that are too narrow for it. */
export function PhoneMenu({ open, onOpen, person, counts }: PhoneMenuProps) {
  const focus = useReturnFocus();
  const close = () => onOpen(false);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim scrim-side">
          <Dialog.Content className="side side-sheet" aria-describedby={undefined} {...focus}>
            <Dialog.Title className="visually-hidden">Menu</Dialog.Title>
            <div className="split">
              <Brand />
              <button type="button" className="icon-button" aria-label="Close the menu" onClick={close}>
                <X className="icon" aria-hidden />
              </button>
            </div>
            <PlaceLinks counts={counts} onGo={close} />
            <div className="side-foot">
              <PersonMenu person={person} />
            </div>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
