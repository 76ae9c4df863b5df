"use client";

import { WifiOff } from "lucide-react";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { type Kept, sayKept } from "@/lib/domain/run/outbox";

type OfflineLineProps = { lostAt: number | null; kept: readonly Kept[]; titleOfStep: (id: string) => string };

/** Says that the line is down, and what is kept here until it stands again. */
export function OfflineLine({ lostAt, kept, titleOfStep }: OfflineLineProps) {
  const zone = useTimeZone();
  if (lostAt === null && kept.length === 0) return null;
  const many = kept.length === 1 ? "1 thing is" : `${kept.length} things are`;
  return (
    <div className="war-offline" role="status">
      <WifiOff className="icon" aria-hidden />
      <div>
        <p>
          <span className="strong">{lostAt === null ? "The server is slow to answer." : `Connection lost at ${zonedParts(new Date(lostAt), zone).clock}.`}</span>{" "}
          {kept.length === 0 ? "Keep going: what you do is kept on this device and is sent when you are back." : `Keep going: ${many} kept on this device, and ${lostAt === null ? "being sent" : "sent when you are back"}.`}
        </p>
        {kept.length > 0 && (
          <ul>
            {kept.map((each) => (
              <li key={each.id}>
                {zonedParts(new Date(each.at), zone).clock} {sayKept(each, titleOfStep)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
