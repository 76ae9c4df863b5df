"use client";

import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { isRunOpen } from "@/lib/domain/run/words";
import { whoHasSeen } from "@/lib/domain/run/who-has-seen";
import { useRun } from "../run-context";
import { see } from "../step/face";

/** Asks who owns a step to say that they know of the run; gone once they have said or done something. */
export function SeenLine() {
  const { state, plan, me, send } = useRun();
  const { owners, seen } = whoHasSeen(state, plan);
  if (!isRunOpen(state.status) || !owners.includes(me.id) || seen.includes(me.id)) return null;
  return (
    <p className="split seen-line">
      <span className="muted">You own a step here. {seen.length} of {owners.length} owners have seen it.</span>
      <Button onClick={() => send(see)}>
        <Eye className="icon" aria-hidden /> I have seen it
      </Button>
    </p>
  );
}
