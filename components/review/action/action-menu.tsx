"use client";

import { Check, Pencil, Play, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";
import { toast } from "@/components/ui/floating/toast";
import { addActionAction, finishActionAction, removeActionAction, reopenActionAction, startActionAction } from "@/lib/actions/review";
import type { Result } from "@/lib/domain/result/result";
import type { ReviewAction } from "@/lib/domain/review/view";

type Ask = (input: { run: string; actionId: string }) => Promise<Result<unknown>>;

/** What can be done about an action; each says what it becomes, so that pressing twice asks for the same. */
export function ActionMenu({ run, action: { id, what, owner, dueOn, startedAt, doneAt } }: { run: string; action: ReviewAction }) {
  const [removing, setRemoving] = useState(false);

  async function ask(verb: Ask, sentence: string, undo?: () => void) {
    try {
      const result = await verb({ run, actionId: id });
      toast(result.ok ? sentence : result.refusal.say, result.ok ? { undo } : { tone: "attention" });
    } catch {
      toast("The server did not answer. Nothing was changed; try again in a moment.", { tone: "attention" });
    }
  }

  return (
    <>
      <Menu label={`Action: ${what}`}>
        {doneAt === null && (
          <MenuItem icon={<Check className="icon" />} onChoose={() => void ask(finishActionAction, "Action done")}>
            Done
          </MenuItem>
        )}
        {doneAt === null && startedAt === null && (
          <MenuItem icon={<Play className="icon" />} onChoose={() => void ask(startActionAction, "Action started")}>
            Start
          </MenuItem>
        )}
        {(doneAt !== null || startedAt !== null) && (
          <MenuItem icon={<RotateCcw className="icon" />} onChoose={() => void ask(reopenActionAction, "Action is open again")}>
            Open again
          </MenuItem>
        )}
        <MenuItem icon={<Pencil className="icon" />} href={`/reviews/${run}?action=${id}`}>
          Change
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 className="icon" />} careful onChoose={() => setRemoving(true)}>
          Remove
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={removing}
        onOpen={setRemoving}
        title={`Remove “${what}”?`}
        confirm="Remove the action"
        onConfirm={() => ask(removeActionAction, "Action removed", owner.isActive ? () => void putBack() : undefined)}
      >
        <p>{owner.name} has it until {dueOn}. The timeline of the release keeps that it was here.</p>
      </ConfirmDialog>
    </>
  );

  async function putBack() {
    const result = await addActionAction({ run, what, ownerId: owner.id, dueOn });
    if (!result.ok) toast(result.refusal.say, { tone: "attention" });
  }
}
