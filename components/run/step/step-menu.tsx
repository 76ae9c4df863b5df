"use client";

import type { ReactNode } from "react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuHead } from "@/components/ui/floating/menu-head";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { isAsked } from "@/lib/domain/run/next-move";
import { isUnverified } from "@/lib/domain/run/next-step";
import type { RunStep } from "@/lib/domain/run/run-state";
import { stepState } from "@/lib/domain/run/steps-of";
import { isRunOpen, stepStatusNames } from "@/lib/domain/run/words";
import { useRun } from "../run-context";
import { askAnother, askFailed, askHandOver, askHelp, askSkip } from "./step-asks";

type StepMenuProps = { step: RunStep; number: number; trigger?: ReactNode };

/** Everything that can be done with any step, one's own or another's. */
export function StepMenu({ step, number, trigger }: StepMenuProps) {
  const { state, me, nameOf, send, ask } = useRun();
  const { status, ownerId } = stepState(state, step);
  const named = { step, number };
  const stepId = step.id;
  const isMine = ownerId === me.id;
  const isOpen = status === "waiting" || status === "doing" || status === "failed";
  const isCarriedOut = isRunOpen(state.status) && state.decisions.length > 0;

  return (
    <Menu label={`Step ${number} actions`} trigger={trigger}>
      <MenuHead>{`Step ${number}, ${ownerId === null ? "nobody" : nameOf(ownerId)}: ${stepStatusNames[status].toLowerCase()}`}</MenuHead>
      {isCarriedOut && status === "waiting" && (
        <MenuItem onChoose={() => (isAsked(state, step) ? ask({ ask: "noReturn", step, number, then: "start" }) : send({ order: "startStep", stepId, allowNoReturn: false }))}>{isMine ? "Start it" : "Take over and start"}</MenuItem>
      )}
      {isCarriedOut && status === "doing" && <MenuItem onChoose={() => send({ order: "finishStep", stepId, note: "", allowNoReturn: false })}>Mark as done</MenuItem>}
      {isCarriedOut && status === "doing" && (
        <MenuItem onChoose={() => ask({ ask: "say", title: `Step ${number} is done`, label: "Note", confirm: "Mark as done", isOptional: true, order: (note) => ({ order: "finishStep", stepId, note, allowNoReturn: false }) })}>Mark as done, with a note</MenuItem>
      )}
      {isCarriedOut && isUnverified(state, step) && <MenuItem onChoose={() => send({ order: "verifyStep", stepId, note: "" })}>It is verified</MenuItem>}
      {isCarriedOut && (status === "doing" || status === "done") && <MenuItem onChoose={() => ask(askFailed(named))}>It did not work</MenuItem>}
      {isCarriedOut && status === "failed" && <MenuItem onChoose={() => send({ order: "retryStep", stepId, another: "" })}>Try it once more</MenuItem>}
      {isCarriedOut && status === "failed" && <MenuItem onChoose={() => ask(askAnother(named))}>Do it another way</MenuItem>}
      {isCarriedOut && isOpen && !isMine && <MenuItem onChoose={() => send({ order: "handOverStep", stepId, to: me.id })}>Take over</MenuItem>}
      {isCarriedOut && isOpen && <MenuItem onChoose={() => ask(askHandOver(named))}>Hand over</MenuItem>}
      {isCarriedOut && isOpen && <MenuItem onChoose={() => ask(askSkip(named))}>Skip it</MenuItem>}
      {isCarriedOut && isOpen && <MenuItem onChoose={() => ask(askHelp(named))}>Ask for help</MenuItem>}
      {!isCarriedOut && <MenuItem disabled>{isRunOpen(state.status) ? "Decide first what to do" : "This run has ended"}</MenuItem>}
    </Menu>
  );
}
