"use client";

import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useReturnFocus } from "../ui/floating/use-return-focus";
import { PaletteBody } from "./palette-body";
import type { SearchReleases } from "./use-release-search";

type PaletteProps = {
  search: SearchReleases;
  createHref?: string;
  openHelp: () => void;
  onClose: () => void;
};

/** One place to go anywhere or start anything, found by typing. */
export function Palette({ search, createHref, openHelp, onClose }: PaletteProps) {
  const router = useRouter();
  const focus = useReturnFocus();

  function go(href: string) {
    onClose();
    router.push(href);
  }

  function help() {
    onClose();
    openHelp();
  }

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim scrim-top">
          <Dialog.Content className="float palette" aria-describedby={undefined} {...focus}>
            <Dialog.Title className="visually-hidden">Search or go to</Dialog.Title>
            <PaletteBody search={search} createHref={createHref} onGo={go} onHelp={help} onClose={onClose} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
