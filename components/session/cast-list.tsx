"use client";

import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar/avatar";
import { Callout } from "@/components/ui/state/callout";
import { startSession } from "./start-session";

type CastListProps = { cast: readonly { id: string; name: string; title: string; say: string }[]; from: string };

/** One click to be somebody. */
export function CastList({ cast, from }: CastListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(personId: string) {
    if (chosen) return;
    setChosen(personId);
    const say = await startSession("cast", { personId }).catch(() => "The server did not answer. Try again in a moment.");
    if (say === null) return location.assign(from);
    setProblem(say);
    setChosen(null);
  }

  return (
    <>
      {problem && <Callout tone="blocked" title={problem} role="alert" />}
      <div className="cast-list">
        {cast.map(({ id, name, title, say }) => (
          <button key={id} type="button" className="cast" aria-busy={chosen === id || undefined} onClick={() => void choose(id)}>
            <Avatar name={name} large beside />
            <span>
              <span className="strong">{name}</span> <span className="faint">{title}</span>
              <br />
              <span className="small muted">{say}</span>
            </span>
            <ArrowRight className="icon" aria-hidden />
          </button>
        ))}
      </div>
    </>
  );
}
