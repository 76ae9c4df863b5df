"use client";

import { Link } from "@/components/ui/page/link";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { RestoreButton } from "./restore-button";

export type VersionRow = { number: number; author: string; savedAt: string; sealed: boolean; note: string };
type VersionListProps = { release: string; versions: readonly VersionRow[]; newest: number; shown: number; mayRestore: boolean };

/** The versions of a plan: who, when, and whether anything may still be added to it. */
export function VersionList({ release, versions, newest, shown, mayRestore }: VersionListProps) {
  return (
    <table className="table">
      <thead>
        <tr><th scope="col">Version</th><th scope="col">By</th><th scope="col">Last saved</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.number} aria-selected={version.number === shown || undefined}>
            <td className="wide">
              <Link className="link strong" href={`/releases/${release}/history?to=${version.number}`} aria-current={version.number === shown ? "true" : undefined}>Version {version.number}</Link>
              {version.note && <span className="faint"> {version.note}</span>}
            </td>
            <td><AvatarName name={version.author} /></td>
            <td className="muted"><RelativeTime at={version.savedAt} /></td>
            <td>
              {version.sealed ? <State icon="lock">Sealed</State> : <State icon="circle-dashed">Open</State>}
            </td>
            <td>{mayRestore && version.number !== newest && <RestoreButton release={release} version={version.number} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
