"use client";

import { GitCompare } from "lucide-react";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { Button } from "@/components/ui/button/button";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { Section } from "@/lib/domain/plan/document";
import type { Conflict } from "@/lib/domain/plan/merge-section";
import { fieldAt, readPath } from "@/lib/domain/plan/plan-path";
import { canKeepBoth } from "@/lib/domain/plan/resolve-conflict";
import { sayRow } from "@/lib/domain/plan/say-row";
import { type NameOf, sayValue } from "@/lib/domain/plan/say-value";
import { WordDifference } from "../history/word-difference";
import { usePlan } from "../drafts/plan-context";

/** What two people wrote at the same place, side by side; nothing is sent before somebody chose. */
export function ConflictPanel({ section }: { section: Section }) {
  const { states, store, nameOf, me } = usePlan();
  const zone = useTimeZone();
  const { draft, other } = states[section];
  if (draft.conflicts.length === 0) return null;
  const name = other?.name ?? "Somebody";
  const first = name.split(" ")[0] ?? name;
  const when = other ? zonedParts(new Date(other.at), zone).clock : "";

  return draft.conflicts.map((conflict) => {
    const [mine, theirs] = [sayConflict(section, conflict, "mine", nameOf), sayConflict(section, conflict, "theirs", nameOf)];
    return (
      <div key={conflict.path} className="conflict" role="group" aria-label={`Two texts: ${conflict.label}`}>
        <header>
          <GitCompare className="icon" aria-hidden />
          <div>
            <p className="strong">{name} changed “{conflict.label}”{when && ` at ${when}`}, while you were writing.</p>
            <p className="small muted">Both texts are kept. Nothing is lost, whichever you choose.</p>
          </div>
        </header>
        <div className="versions">
          <div>
            <h3><AvatarName name={nameOf(me)} you /> <span className="faint">what you wrote</span></h3>
            <Side text={mine} against={theirs} />
          </div>
          <div>
            <h3><AvatarName name={name} /> <span className="faint">{when}{other && `, version ${other.version}`}</span></h3>
            <Side text={theirs} against={mine} />
          </div>
        </div>
        <footer>
          <Button onClick={() => store.choose(section, conflict, "mine")}>Keep mine</Button>
          <Button onClick={() => store.choose(section, conflict, "theirs")}>Keep {first}’s</Button>
          {canKeepBoth(conflict) && <Button onClick={() => store.choose(section, conflict, "both")}>Keep both, one after the other</Button>}
        </footer>
      </div>
    );
  });
}

function Side({ text, against }: { text: string; against: string }) {
  if (text === "") return <p className="faint">Nothing: it was removed.</p>;
  return <p className="prose plan-words"><WordDifference before={against} after={text} only="after" /></p>;
}

function sayConflict(section: Section, conflict: Conflict, side: "mine" | "theirs", nameOf: NameOf): string {
  const path = readPath(conflict.path);
  const field = path && fieldAt(path);
  const value = conflict[side];
  return field ? sayValue(field, value, nameOf) : sayRow(section, path?.list ?? "items", value, nameOf);
}
