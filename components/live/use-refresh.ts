"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { readPatiently } from "./read-patiently";

const pauseMs = 250;

/**
 * Reads the page again soon, unless it shows event `number` by then; at most four times a second, and
 * never twice at once. `shown` is the event number that the page was rendered with, where it knows.
 */
export function useRefresh(shown: number | undefined): (number: number) => void {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const wanted = useRef(0);
  const seen = useRef(0);
  const timer = useRef<number>(undefined);
  const isBusy = useRef(false);

  const plan = useCallback(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      if (isBusy.current) return;
      const isShown = wanted.current <= seen.current;
      wanted.current = 0;
      if (isShown) return;
      isBusy.current = true;
      startReading(() => router.refresh());
    }, pauseMs);
  }, [router]);

  useEffect(readPatiently, []);
  useEffect(() => {
    seen.current = shown ?? 0;
  }, [shown]);
  // What came while the page was being read may not be in it.
  useEffect(() => {
    isBusy.current = isReading;
    if (!isReading && wanted.current > 0) plan();
  }, [isReading, plan]);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return useCallback(
    (number) => {
      wanted.current = Math.max(wanted.current, number);
      plan();
    },
    [plan],
  );
}
