"use client";

import { useTheme } from "next-themes";
import { Choices } from "../field/choices";
import { THEMES, type Theme } from "./themes";
import { useIsHydrated } from "./use-is-hydrated";

/** The choice is kept on the device. */
export function ThemeSwitch({ label = "Theme" }: { label?: string }) {
  const { theme, setTheme } = useTheme();
  const hydrated = useIsHydrated();
  const value = hydrated ? (THEMES.find((each) => each.value === theme)?.value ?? "system") : null;
  return <Choices<Theme> label={label} options={THEMES} value={value} onValue={setTheme} />;
}
