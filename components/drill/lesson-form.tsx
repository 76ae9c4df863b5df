"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { sayLessonAction } from "@/lib/actions/drill";

type LessonFormProps = { release: string; drillId: string; steps: readonly { id: string; title: string }[] };

/** One sentence that a drill taught, and the step that it speaks of. */
export function LessonForm({ release, drillId, steps }: LessonFormProps) {
  const [text, setText] = useState("");
  const [stepId, setStepId] = useState("");
  const { submit, busy, errors } = useSubmit(
    () => sayLessonAction({ release, drillId, text, stepId: stepId || null }),
    () => {
      setText("");
      setStepId("");
      toast("Lesson kept");
    },
  );
  return (
    <form className="edit-grid drill-form" onSubmit={(event) => void submit(event)} noValidate>
      {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
      <Field className="span-6" label="What was learned" error={errors.fields.text} required>
        <TextInput value={text} onChange={(event) => setText(event.target.value)} maxLength={500} autoComplete="off" placeholder="Have the key card at hand" />
      </Field>
      <Field className="span-6" label="It speaks of" error={errors.fields.stepId}>
        <Select placeholder="The plan as a whole" options={steps.map(({ id, title }, at) => ({ value: id, label: `Step ${at + 1}: ${title.slice(0, 80)}` }))} value={stepId} onValue={setStepId} />
      </Field>
      <span className="span-6"><Button type="submit" busy={busy}>Keep the lesson</Button></span>
    </form>
  );
}
