"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo } from "react";
import { Link } from "@/components/ui/page/link";
import { personFace } from "@/components/ui/avatar/avatar-name";
import { stateFace } from "@/components/ui/state/state";
import { sayDuration } from "@/components/ui/time/say-duration";
import { saidTime } from "@/components/ui/time/said-time";
import { count } from "@/lib/domain/duration/duration";
import { hrefOfList, type ListParams } from "@/lib/domain/release/list-params";
import type { ReleaseSort } from "@/lib/domain/release/release";
import { statusNames } from "@/lib/domain/release/status";
import type { ReleaseRow } from "@/lib/domain/release/view";
import { type Packed, unpack } from "@/lib/domain/text/packed";
import { statusFace } from "./release-status";
import { RowKeys } from "./row-keys";

/** What of a release its row shows; more would travel to the browser fifty times. */
export type ListedRelease = Pick<ReleaseRow, "key" | "name" | "version" | "status" | "owner" | "launchAt" | "blockers" | "itemsDone" | "itemsRequired" | "wayBackMinutes" | "planEmpty"> & { services: string };

type ReleaseTableProps = { rows: Packed<ListedRelease[]>; params: ListParams; me: string; now: Date; zone: string };

const ready = stateFace({ tone: "ready" });
const blocked = stateFace({ tone: "blocked" });
const downFirst: ReleaseSort[] = ["launch", "key", "blockers"];

export function ReleaseTable({ rows, params, me, now, zone }: ReleaseTableProps) {
  const releases = useMemo(() => unpack(rows), [rows]);
  const sorted = params.sort || "launch";
  const descending = params.order === "" ? sorted === "launch" || sorted === "key" : params.order === "desc";

  return (
    <RowKeys>
      <table className="table table-releases">
        <caption className="visually-hidden">Releases</caption>
        <thead>
          <tr>
            {head("key", "Key")}
            {head("name", "Release")}
            {head("status", "Status")}
            {head("blockers", "Readiness")}
            <th>Services</th>
            <th>Owner</th>
            {head("launch", "Launch")}
            {head("wayBack", "Way back", "num")}
          </tr>
        </thead>
        <tbody>
          {releases.map((row) => (
            <tr key={row.key}>
              <td className="faint">{row.key}</td>
              <td className="wide">
                <a className="strong" href={`/releases/${row.key}`} data-row>
                  {row.name}
                </a>{" "}
                <span className="faint">{row.version}</span>
              </td>
              <td>
                <span {...statusFace(row.status)}>{statusNames[row.status]}</span>
              </td>
              <td className="faint">{sayReadiness(row)}</td>
              <td className="muted">{row.services}</td>
              <td>
                <span {...personFace({ name: row.owner.name, you: row.owner.id === me })}>{row.owner.name}</span>
              </td>
              <td className="muted">{row.launchAt ? <time {...saidTime({ at: row.launchAt, now, zone })} /> : <span className="faint">No date yet</span>}</td>
              <td className="num" data-label="Way back">
                {row.wayBackMinutes === null ? <span className="faint">Unknown</span> : sayDuration(row.wayBackMinutes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RowKeys>
  );

  function head(sort: ReleaseSort, label: string, className?: string) {
    const current = sorted === sort;
    const next = current ? !descending : downFirst.includes(sort);
    const Arrow = descending ? ArrowDown : ArrowUp;
    return (
      <th className={className} aria-sort={current ? (descending ? "descending" : "ascending") : undefined}>
        <Link href={hrefOfList("/releases", params, { sort, order: next ? "desc" : "asc" })} scroll={false}>
          {label} {current && <Arrow className="icon" aria-hidden />}
        </Link>
      </th>
    );
  }
}

function sayReadiness(row: ListedRelease) {
  if (row.status !== "draft") return row.status === "cancelled" ? null : `${row.itemsDone} of ${row.itemsRequired} done`;
  if (row.planEmpty) return <span {...blocked}>Plan is empty</span>;
  if (row.blockers > 0) return <span {...blocked}>{count(row.blockers, "blocker")}</span>;
  return <span {...ready}>Nothing in the way</span>;
}
