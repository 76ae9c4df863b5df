"use client";

import { useTheme } from "next-themes";
import { useIsHydrated } from "./use-is-hydrated";
import { Choices } from "../field/choices";

const THEMES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

type Theme = (typeof THEMES)[number]["value"];

/** The choice is kept on the device. */
export function ThemeSwitch({ label = "Theme" }: { label?: string }) {
  const { theme, setTheme } = useTheme();
  const hydrated = useIsHydrated();
  const value = hydrated ? (THEMES.find((each) => each.value === theme)?.value ?? "system") : null;
  return <Choices<Theme> label={label} options={THEMES} value={value} onValue={setTheme} />;
}
