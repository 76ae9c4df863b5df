"use client";

import { ArrowLeft, Megaphone } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { Avatar } from "@/components/ui/avatar/avatar";
import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import { sayRun } from "@/lib/domain/run/say-run";
import { isRunOpen } from "@/lib/domain/run/words";
import { whoHasSeen } from "@/lib/domain/run/who-has-seen";
import { useRun } from "../run-context";
import { DrillMark } from "./drill-mark";
import { RunMenu } from "./run-menu";
import { RunStateWord } from "./run-state-word";

/** What runs, how far it is, who has seen it, and what can be done besides the next step. */
export function WarBar() {
  const { view, state, plan, me, nameOf, ask } = useRun();
  const { owners, seen } = whoHasSeen(state, plan);
  const open = isRunOpen(state.status);

  return (
    <header className="war-bar">
      <Link className="icon-button" href="/runs" aria-label="Back to the runs">
        <ArrowLeft className="icon" aria-hidden />
      </Link>
      <div className="war-title">
        <h1>{view.release.name}</h1>
        {state.isDrill && <DrillMark />}
        <RunStateWord status={state.status} say={sayRun(state, plan)} isDrill={state.isDrill} />
      </div>
      {owners.length > 0 && (
        <span className="cluster push desk-only small muted war-people">
          {seen.slice(0, 8).map((id) => (
            <Avatar key={id} name={nameOf(id)} you={id === me.id} />
          ))}{" "}
          Seen by {seen.length} of {owners.length}
        </span>
      )}
      {open && (
        <>
          <LinkButton className="desk-only" href={`/runs/${view.key}/messages/new`}>
            <Megaphone className="icon" aria-hidden /> Send an update
          </LinkButton>
          {state.decisions.length > 0 && (
            <Button className="desk-only" aria-keyshortcuts="d" onClick={() => ask({ ask: "decide" })}>
              Change the decision
            </Button>
          )}
        </>
      )}
      <span className={owners.length > 0 ? "war-more" : "war-more push"}>
        <RunMenu />
      </span>
    </header>
  );
}
