import { createContext, useContext } from "react";

export type Announce = (sentence: string) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to screen readers without moving focus: `announce("Jonas ticked Monitoring activated")`. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
