"use client";

import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { type WayMeasured, wayLanes } from "@/lib/domain/plan/way-lanes";
import { lossClassNames } from "@/lib/domain/plan/words";
import { lowered } from "@/lib/domain/text/say-number";
import { usePlan } from "../drafts/plan-context";
import { useSection } from "../drafts/use-section";
import { WayPicture } from "./way-picture";

/** The way back as it is being written. What was measured of other steps is not shown beside them. */
export function PlanPicture({ measured }: { measured: WayMeasured | null }) {
  const { nameOf } = usePlan();
  const zone = useTimeZone();
  const { value: steps, state } = useSection("steps");
  const { value: times } = useSection("times");
  const { value: data } = useSection("data");
  if (steps.items.length === 0) return null;
  const isOld = state.asks.reopens.some((each) => each.what === "drill" && each.kind !== "restore");
  const shown = isOld ? null : measured;
  const way = wayLanes({ steps, times }, shown?.stepMs);
  const by = shown && zonedParts(new Date(shown.at), zone);

  return (
    <section aria-labelledby="way-drawn" className="rows-block">
      <h3 id="way-drawn">The way back, drawn</h3>
      <WayPicture
        way={way}
        nameOf={nameOf}
        measuredBy={shown && by ? `${lowered(drillKindNames[shown.kind])} of ${by.day} ${by.month}` : null}
        tookMinutes={shown?.ms == null ? way.measuredMinutes : Math.max(1, Math.ceil(shown.ms / 60_000))}
        dataLoss={sayLoss(data)}
      />
    </section>
  );
}

function sayLoss({ touchesData, lossClass }: PlanDocument["data"]): string | null {
  if (touchesData === false) return "none, this touches no data";
  return lossClass === null ? null : lowered(lossClassNames[lossClass]);
}
