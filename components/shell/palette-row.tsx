"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";

type PaletteRowProps = {
  value: string;
  icon: ReactNode;
  keys?: readonly string[];
  onChoose: () => void;
  children: ReactNode;
};

export function PaletteRow({ value, icon, keys = [], onChoose, children }: PaletteRowProps) {
  return (
    <Command.Item value={value} onSelect={onChoose} className="menu-item">
      {icon}
      {children}
      {keys.length > 0 && (
        <span className="push cluster" aria-hidden="true">
          {keys.map((key) => (
            <span key={key} className="kbd">
              {key}
            </span>
          ))}
        </span>
      )}
    </Command.Item>
  );
}
