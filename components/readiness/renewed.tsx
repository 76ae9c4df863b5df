"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sayExactly } from "@/components/ui/time/say-moment";
import { useTimeZone } from "@/components/ui/time/time-zone";

type RenewedProps = { at: string; wall: boolean };

/** When the page was last true. A wall screen, which nobody touches, renews itself every minute besides. */
export function Renewed({ at, wall }: RenewedProps) {
  const zone = useTimeZone();
  const router = useRouter();

  useEffect(() => {
    if (!wall) return;
    const timer = setInterval(() => router.refresh(), 60_000);
    return () => clearInterval(timer);
  }, [wall, router]);

  return (
    <p className="small faint">
      {wall && "As of "}
      <time dateTime={at}>{sayExactly(new Date(at), zone)}</time>, {zone.split("/").at(-1)?.replaceAll("_", " ")} time
    </p>
  );
}
