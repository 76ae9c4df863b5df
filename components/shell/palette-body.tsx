"use client";

import { Command } from "cmdk";
import { Keyboard, Package, Plus, Search } from "lucide-react";
import { useState } from "react";
import { Icon } from "../ui/icon/icon";
import { PaletteRow } from "./palette-row";
import { PLACES } from "./places";
import { useReleaseSearch, type SearchReleases } from "./use-release-search";

type PaletteBodyProps = {
  search: SearchReleases;
  createHref?: string;
  onGo: (href: string) => void;
  onHelp: () => void;
  onClose: () => void;
};

export function PaletteBody({ search, createHref, onGo, onHelp, onClose }: PaletteBodyProps) {
  const [text, setText] = useState("");
  const { found, say } = useReleaseSearch(text, search);
  const places = PLACES.filter((place) => matches(place.label, text));
  const canCreate = createHref !== undefined && matches("Create a new release", text);
  const canAsk = matches("Keyboard shortcuts help", text);
  const nothing = found.length === 0 && !say && places.length === 0 && !canCreate && !canAsk;

  return (
    <Command label="Search or go to" shouldFilter={false} loop>
      <div className="palette-input">
        <Search className="icon faint" aria-hidden />
        <Command.Input value={text} onValueChange={setText} placeholder="Search or go to" />
        <button type="button" className="kbd" onClick={onClose} aria-label="Esc: close the search">
          Esc
        </button>
      </div>
      <Command.List className="menu palette-list" label="Found">
        {(found.length > 0 || say) && (
          <Command.Group heading="Releases">
            {found.map(({ key, name, href }) => (
              <PaletteRow key={key} value={key} icon={<Package className="icon faint" />} onChoose={() => onGo(href)}>
                <span className="option-words">
                  {name} <span className="faint">{key}</span>
                </span>
              </PaletteRow>
            ))}
            {say && <p className="picker-none">{say}</p>}
          </Command.Group>
        )}
        {(canCreate || canAsk) && (
          <Command.Group heading="Do">
            {canCreate && (
              <PaletteRow
                value="create"
                icon={<Plus className="icon faint" />}
                keys={["C"]}
                onChoose={() => onGo(createHref)}
              >
                Create a release
              </PaletteRow>
            )}
            {canAsk && (
              <PaletteRow value="help" icon={<Keyboard className="icon faint" />} keys={["?"]} onChoose={onHelp}>
                Keyboard shortcuts
              </PaletteRow>
            )}
          </Command.Group>
        )}
        {places.length > 0 && (
          <Command.Group heading="Go to">
            {places.map((place) => (
              <PaletteRow
                key={place.href}
                value={place.href}
                icon={<Icon name={place.icon} className="icon faint" />}
                keys={["G", place.letter.toUpperCase()]}
                onChoose={() => onGo(place.href)}
              >
                {place.label}
              </PaletteRow>
            ))}
          </Command.Group>
        )}
        {nothing && <p className="picker-none">Nothing matches. Try a key such as REL-42, or another word.</p>}
      </Command.List>
    </Command>
  );
}

/** Each typed word begins a word of the name. */
function matches(name: string, text: string): boolean {
  const words = name.toLowerCase().split(" ");
  const asked = text.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}
