"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useReturnFocus } from "../ui/floating/use-return-focus";
import { Brand } from "./brand";
import { PersonMenu, type ShellPerson } from "./person-menu";
import { PlaceLinks, type Counts } from "./place-links";

type PhoneMenuProps = {
  person: ShellPerson;
  counts: Counts;
  onClose: () => void;
};

/** What the sidebar holds, on screens that are too narrow for it. */
export function PhoneMenu({ person, counts, onClose }: PhoneMenuProps) {
  const focus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim scrim-side">
          <Dialog.Content className="side side-sheet" aria-describedby={undefined} {...focus}>
            <Dialog.Title className="visually-hidden">Menu</Dialog.Title>
            <div className="split">
              <Brand />
              <button type="button" className="icon-button" aria-label="Close the menu" onClick={onClose}>
                <X className="icon" aria-hidden />
              </button>
            </div>
            <PlaceLinks counts={counts} onGo={onClose} />
            <div className="side-foot">
              <PersonMenu person={person} />
            </div>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
