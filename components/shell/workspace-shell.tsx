"use client";

import { useCallback, useState, type ReactNode } from "react";
import { Bell } from "../notification/bell";
import { useUnread } from "../notification/use-unread";
import type { RunFace } from "../run/list/run-face";
import { BarRun, SideRuns } from "../run/list/side-runs";
import { IconButton } from "../ui/button/icon-button";
import { LandOnHash } from "../ui/page/land-on-hash";
import { TimeZone } from "../ui/time/time-zone";
import { Brand } from "./brand";
import { KeyboardHelp } from "./keyboard-help";
import { Palette } from "./palette";
import { PersonMenu, type ShellPerson } from "./person-menu";
import { PhoneMenu } from "./phone-menu";
import { PlaceLinks, type Counts } from "./place-links";
import { usePaletteKeys } from "./use-palette-keys";
import type { SearchReleases } from "./use-release-search";
import { useShortcuts } from "./use-shortcuts";

type WorkspaceShellProps = {
  person: ShellPerson & { timeZone?: string };
  counts: Counts;
  /** Under way, the oldest first. */
  runs: readonly RunFace[];
  /** How many notifications are unread, counted up to 100. */
  unread: number;
  search: SearchReleases;
  /** Where a release is created; absent when the person may not. */
  createHref?: string;
  /** The page, with its own `<main id="main" tabIndex={-1} className="page">`. */
  children: ReactNode;
};

/** The frame of the signed-in product: sidebar or bar, search, keys, and the person who is signed in. */
export function WorkspaceShell({ person, counts, runs, unread: counted, search, createHref, children }: WorkspaceShellProps) {
  const [open, setOpen] = useState<"palette" | "help" | "menu" | null>(null);
  const openPalette = useCallback(() => setOpen("palette"), []);
  const close = useCallback(() => setOpen(null), []);
  const openHelp = useCallback(() => setOpen("help"), []);
  const paletteKeys = usePaletteKeys();
  const unread = useUnread(counted);
  useShortcuts({ openPalette, openHelp, createHref });

  return (
    <TimeZone zone={person.timeZone ?? "UTC"}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className="app">
        <header className="phone-bar">
          <Brand />
          <BarRun runs={runs} />
          <Bell unread={unread} />
          <IconButton label="Search" data-icon="search" onClick={openPalette} />
          <IconButton label="Menu" data-icon="menu" onClick={() => setOpen("menu")} aria-haspopup="dialog" />
        </header>
        <aside className="side" aria-label="Ripcord">
          <div className="split">
            <Brand />
            <Bell unread={unread} />
          </div>
          <button type="button" className="side-search" data-icon="search" onClick={openPalette} aria-haspopup="dialog">
            Search or go to{" "}
            <span className="kbd" aria-hidden="true">
              {paletteKeys[0] === "⌘" ? "⌘K" : "Ctrl K"}
            </span>
          </button>
          <PlaceLinks counts={counts} />
          <SideRuns runs={runs} />
          <div className="side-foot">
            <PersonMenu person={person} />
            <IconButton label="Keyboard shortcuts" data-icon="keyboard" onClick={openHelp} />
          </div>
        </aside>
        {children}
      </div>
      <LandOnHash />
      {open === "palette" && <Palette search={search} createHref={createHref} openHelp={openHelp} onClose={close} />}
      {open === "help" && <KeyboardHelp onClose={close} />}
      {open === "menu" && <PhoneMenu person={person} counts={counts} onClose={close} />}
    </TimeZone>
  );
}
