"use client";

import { Check, Search, X } from "lucide-react";
import { Command } from "cmdk";
import type { ReactNode } from "react";

export type ComboboxOption = {
  value: string;
  label: string;
  /** A second, quieter word: a title, an owner. It can be searched for too. */
  hint?: string;
  icon?: ReactNode;
  /** Why it cannot be chosen: listed at the end under "Not available". */
  unavailable?: string;
};

export type ComboboxListProps = {
  options: readonly ComboboxOption[];
  chosen: readonly string[];
  onChoose: (value: string) => void;
  searchHint?: string;
  clear?: string;
  onClear: () => void;
};

/** The search and the list inside a Combobox. */
export function ComboboxList({ options, chosen, onChoose, searchHint = "Search", clear, onClear }: ComboboxListProps) {
  const open = options.filter((option) => option.unavailable === undefined);
  const closed = options.filter((option) => option.unavailable !== undefined);

  return (
    <Command label={searchHint} filter={score} defaultValue={chosen[0]} loop>
      <div className="picker-search">
        <Search className="icon" aria-hidden />
        <Command.Input placeholder={searchHint} aria-label={searchHint} />
      </div>
      <Command.List className="menu picker-list" label="Choices">
        <Command.Empty className="picker-none">Nothing matches. Try another word.</Command.Empty>
        {open.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label, option.hint ?? ""]}
            onSelect={() => onChoose(option.value)}
            className="menu-item"
          >
            {option.icon}
            <span className="option-words">
              {option.label}
              {option.hint && <span className="faint">{option.hint}</span>}
            </span>
            {chosen.includes(option.value) && (
              <>
                <Check className="icon push" aria-hidden />
                <span className="visually-hidden">chosen</span>
              </>
            )}
          </Command.Item>
        ))}
        {closed.length > 0 && (
          <Command.Group heading="Not available">
            {closed.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label]}
                disabled
                className="menu-item"
              >
                {option.icon}
                <span className="option-words">
                  {option.label} <span>{option.unavailable}</span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      {clear && (
        <div className="picker-foot">
          <button type="button" className="menu-item muted" onClick={onClear}>
            <X className="icon" aria-hidden /> {clear}
          </button>
        </div>
      )}
    </Command>
  );
}

/** Each typed word must begin a word of the name or the hint, accents aside: "mo hel" finds Hélène Moreau. */
function score(_value: string, search: string, keywords: string[] = []): number {
  const words = wordsOf(keywords.join(" "));
  return wordsOf(search).every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}

// What is typed is cut like the names, so that "Mei-Lin" and "Europe/Berlin" find themselves.
function wordsOf(text: string): string[] {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
