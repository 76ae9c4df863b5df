import { useIsHydrated } from "../ui/page/use-is-hydrated";

const APPLE = ["⌘", "K"] as const;
const OTHERS = ["Ctrl", "K"] as const;

/** The keys of the command palette on this machine. */
export function usePaletteKeys(): readonly string[] {
  const hydrated = useIsHydrated();
  return hydrated && /Mac|iPhone|iPad/.test(navigator.platform) ? APPLE : OTHERS;
}
