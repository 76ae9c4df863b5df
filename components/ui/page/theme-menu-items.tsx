"use client";

import { Check } from "lucide-react";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import { THEMES } from "./themes";

/** The themes as one group of a Menu. */
export function ThemeMenuItems() {
  const { theme = "system", setTheme } = useTheme();
  return (
    <DropdownMenu.RadioGroup value={theme} onValueChange={setTheme} aria-label="Theme">
      <DropdownMenu.Label className="menu-head">Theme</DropdownMenu.Label>
      {THEMES.map(({ value, label }) => (
        <DropdownMenu.RadioItem key={value} value={value} className="menu-item">
          {label}
          <DropdownMenu.ItemIndicator className="push">
            <Check className="icon" aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
