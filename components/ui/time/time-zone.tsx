"use client";

import { createContext, useContext, type ReactNode } from "react";

const TimeZoneContext = createContext("UTC");

/** The time zone of the person who looks, for every time below it. */
export function TimeZone({ zone, children }: { zone: string; children: ReactNode }) {
  return <TimeZoneContext value={zone}>{children}</TimeZoneContext>;
}

export function useTimeZone(): string {
  return useContext(TimeZoneContext);
}
