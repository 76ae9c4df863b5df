"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { noteDrillAction } from "@/lib/actions/drill";
import { type Notes, NotesFields } from "./result-field";

/** What worked, what was unclear, what took too long: written during the drill or afterwards. */
export function NotesForm({ release, drillId, notes }: { release: string; drillId: string; notes: Notes }) {
  const [value, setValue] = useState(notes);
  const { submit, busy, errors } = useSubmit(() => noteDrillAction({ release, drillId, ...value }), () => void toast("Notes saved"));
  return (
    <form className="edit-grid drill-form" onSubmit={(event) => void submit(event)} noValidate>
      {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
      <NotesFields value={value} onValue={setValue} errors={errors.fields} />
      <span className="span-6"><Button type="submit" busy={busy}>Save the notes</Button></span>
    </form>
  );
}
