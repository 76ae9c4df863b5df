"use client";

import { Ellipsis, LifeBuoy, Megaphone, NotebookPen, Package, Printer, Scale, Undo2, XCircle } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { currentDecision } from "@/lib/domain/run/run-state";
import { goesBack, isRunOpen } from "@/lib/domain/run/words";
import { askNote } from "../aside/ask-note";
import type { Ask } from "../dialogs/ask";
import { useRun } from "../run-context";

const askFail: Ask = { ask: "say", title: "This way back did not work", about: "Next you decide what to do instead.", label: "Why does it not work?", confirm: "Give this way back up", order: (reason) => ({ order: "fail", reason }) };
const askEnd: Ask = { ask: "say", title: "End the staging test", about: "It ends here as failed: the plan was not carried out to its end. The drill keeps what was measured so far.", label: "Why does it end?", confirm: "End the test", order: (reason) => ({ order: "dismiss", reason }) };
const askDismiss: Ask = { ask: "say", title: "Nothing is wrong", about: "The run is closed as a false alarm. It stays in the list.", label: "Why is nothing wrong?", confirm: "Close as a false alarm", order: (reason) => ({ order: "dismiss", reason }) };

/** Everything that can be done with a run besides the next step. */
export function RunMenu() {
  const { view, state, ask } = useRun();
  const open = isRunOpen(state.status);
  const answer = currentDecision(state)?.answer;
  const isUnderWay = answer !== undefined && goesBack(answer) && ["decided", "executing", "verifying"].includes(state.status);
  const isUntouched = Object.values(state.steps).every(({ tries, status }) => tries === 0 && status !== "skipped");

  return (
    <Menu
      label="More actions"
      trigger={
        <button type="button" className="icon-button" aria-label="More actions" title="More actions">
          <Ellipsis className="icon" aria-hidden />
        </button>
      }
    >
      {open && <MenuItem icon={<Scale className="icon" />} shortcut="D" onChoose={() => ask({ ask: "decide" })}>{answer ? "Change the decision" : "Decide what to do"}</MenuItem>}
      {open && <MenuItem icon={<Megaphone className="icon" />} href={`/runs/${view.key}/messages/new`}>Send an update</MenuItem>}
      {open && <MenuItem icon={<NotebookPen className="icon" />} shortcut="N" onChoose={() => ask(askNote)}>Add a note</MenuItem>}
      {open && <MenuItem icon={<LifeBuoy className="icon" />} onChoose={() => ask({ ask: "help", step: null })}>Ask for help</MenuItem>}
      {isUnderWay && <MenuItem icon={<Undo2 className="icon" />} onChoose={() => ask(askFail)}>This way back did not work</MenuItem>}
      {open && state.isDrill && <MenuItem icon={<XCircle className="icon" />} onChoose={() => ask(askEnd)}>End the test</MenuItem>}
      {open && !state.isDrill && isUntouched && <MenuItem icon={<XCircle className="icon" />} onChoose={() => ask(askDismiss)}>Nothing is wrong</MenuItem>}
      <MenuItem icon={<Printer className="icon" />} href={`/runs/${view.key}/print`}>Print or export</MenuItem>
      <MenuItem icon={<Package className="icon" />} href={`/releases/${view.release.key}`}>Open the release</MenuItem>
    </Menu>
  );
}
