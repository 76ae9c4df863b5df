"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { optionsOf, type Pickable } from "@/components/review/head/people-options";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { Callout } from "@/components/ui/state/callout";
import { giveLessonAction } from "@/lib/actions/drill";
import type { LessonView } from "@/lib/domain/drill/view";
import { useDrillDialog } from "./use-drill-dialog";

/** Makes a lesson an action of one person until one day. */
export function GiveDialog({ release, lesson, people, me }: { release: string; lesson: LessonView; people: readonly Pickable[]; me: string }) {
  const [ownerId, setOwnerId] = useState<string | null>(lesson.owner?.id ?? null);
  const [dueOn, setDueOn] = useState(lesson.dueOn ?? "");
  const { close, done } = useDrillDialog(release);
  const { submit, busy, errors } = useSubmit(() => giveLessonAction({ release, lessonId: lesson.id, ownerId: ownerId ?? "", dueOn }), () => done("It is an action now"));
  return (
    <FormDialog title="Make it an action" description={`“${lesson.text}”`} confirm="Make it an action" className="edit-grid" busy={busy} onClose={close} onSubmit={(event) => void submit(event)}>
      {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
      <Field className="span-3" label="Who" error={errors.fields.ownerId} required>
        <Combobox options={optionsOf(people, me)} value={ownerId} onValue={setOwnerId} searchHint="Search people" placeholder="Choose" />
      </Field>
      <Field className="span-3" label="Until" error={errors.fields.dueOn} required>
        <TextInput type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
