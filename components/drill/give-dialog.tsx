"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { WhoUntil } from "@/components/review/action/who-until";
import type { Pickable } from "@/components/review/head/people-options";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { giveLessonAction } from "@/lib/actions/drill";
import type { LessonView } from "@/lib/domain/drill/view";
import { useDrillDialog } from "./use-drill-dialog";

/** Makes a lesson an action of one person until one day. */
export function GiveDialog({ release, lesson, people, me }: { release: string; lesson: LessonView; people: readonly Pickable[]; me: string }) {
  const [given, setGiven] = useState({ ownerId: lesson.owner?.id ?? null, dueOn: lesson.dueOn ?? "" });
  const { close, done } = useDrillDialog(release);
  const { submit, busy, errors } = useSubmit(() => giveLessonAction({ release, lessonId: lesson.id, ...given, ownerId: given.ownerId ?? "" }), () => done("It is an action now"));
  return (
    <FormDialog title="Make it an action" description={`“${lesson.text}”`} confirm="Make it an action" className="edit-grid" busy={busy} problem={errors.say} onClose={close} onSubmit={(event) => void submit(event)}>
      <WhoUntil value={given} onValue={setGiven} people={people} me={me} errors={errors.fields} />
    </FormDialog>
  );
}
