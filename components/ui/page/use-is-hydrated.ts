import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and in the first render of the browser, then true: no mismatch between the two. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
