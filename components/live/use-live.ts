"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { LiveEvent, LiveState } from "./live-event";
import { followLive } from "./live-source";

/**
 * Hears what happens to a release (with null to everything, with "me" to what one is told oneself) while the tab is looked at.
 * `shown` is the event number that the page was rendered with, of everything a time (ms since 1970): what came since is caught up.
 */
export function useLive(release: string | null, onEvent: (event: LiveEvent) => void, shown: number | null = null): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const tell = useEffectEvent(onEvent);
  const first = useEffectEvent(() => shown);

  useEffect(() => followLive(release, { onEvent: (event) => tell(event), onState: setState, shown: first() }), [release]);
  return state;
}
