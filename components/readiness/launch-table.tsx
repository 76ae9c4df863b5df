"use client";

import { useMemo } from "react";
import { personFace } from "@/components/ui/avatar/avatar-name";
import { stateFace } from "@/components/ui/state/state";
import { iconOf } from "@/components/ui/state/tone-icon";
import { sayDuration } from "@/components/ui/time/say-duration";
import { saidTime } from "@/components/ui/time/said-time";
import type { LaunchSentence } from "@/lib/domain/readiness/say-launch";
import type { ProofSentence } from "@/lib/domain/readiness/say-proof";
import type { ReleaseRow } from "@/lib/domain/release/view";
import { type Packed, unpack } from "@/lib/domain/text/packed";

/** What of a launch its row shows; more would travel to the browser with each of them. */
export type LaunchRow = Pick<ReleaseRow, "key" | "name" | "launchAt" | "wayBackMinutes"> & {
  /** The name of whoever decides; empty while nobody does. */
  decides: string;
  isMine: boolean;
  services: string;
  say: LaunchSentence;
  overdue: boolean;
  proof: ProofSentence | null;
  waived: string;
  frozen: string;
};

const overdue = stateFace({ tone: "attention", small: true });

type LaunchTableProps = { title: string; aside: string; rows: Packed<LaunchRow[]>; now: Date; zone: string; headHidden?: boolean };

/** Launches of one week: can it launch, would the way back work today, who decides, and how long going back takes. */
export function LaunchTable({ title, aside, rows, now, zone, headHidden }: LaunchTableProps) {
  const launches = useMemo(() => unpack(rows), [rows]);
  return (
    <section className="week" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <span className="faint small">{aside}</span>
      </div>
      <table className="table table-top launches">
        <colgroup>
          <col width="112" />
          <col width="192" />
          <col />
          <col />
          <col width="148" />
          <col width="88" />
        </colgroup>
        <thead className={headHidden ? "visually-hidden" : undefined}>
          <tr>
            <th>Launch</th>
            <th>Release</th>
            <th>Can it launch?</th>
            <th>Would the way back work today?</th>
            <th>Who decides</th>
            <th className="num">Way back</th>
          </tr>
        </thead>
        <tbody>
          {launches.map((row) => (
            <tr key={row.key}>
              <td className="nowrap">
                {row.launchAt ? <time {...saidTime({ at: row.launchAt, now, zone })} /> : <span className="faint">No date yet</span>}
                {row.overdue && <span {...overdue}>Overdue</span>}
              </td>
              <td className="wide">
                <a className="launch-name" href={`/releases/${row.key}`} data-row>
                  {row.name}
                </a>
                <span className="faint">{row.services === "" ? row.key : `${row.key}, ${row.services}`}</span>
              </td>
              <td className="wide">
                <p className={`readiness-say say-${row.say.tone}`} data-icon={iconOf[row.say.tone]}>
                  <span className="strong">{row.say.strong}</span> {row.say.rest}
                </p>
                {row.frozen !== "" && <p className="readiness-say say-attention" data-icon="snowflake">{row.frozen}</p>}
                {row.waived !== "" && <p className="readiness-say muted" data-icon="file-check">{row.waived}</p>}
              </td>
              <td className="wide" data-label="Would the way back work today?">
                {row.proof === null ? (
                  <span className="faint">No way back is written yet</span>
                ) : (
                  <p className={`readiness-say say-${row.proof.tone}`} data-icon={iconOf[row.proof.tone]}>
                    {row.proof.tone === "ready" ? row.proof.strong : <span className="strong">{row.proof.strong}</span>} <span className="muted">{row.proof.rest}</span>
                  </p>
                )}
              </td>
              <td>{row.decides ? <span {...personFace({ name: row.decides, you: row.isMine })}>{row.decides}</span> : <span className="faint">Nobody yet</span>}</td>
              <td className="num" data-label="Way back">
                {row.wayBackMinutes === null ? <span className="faint">Unknown</span> : sayDuration(row.wayBackMinutes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
