"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { finishLessonAction, settleLessonAction } from "@/lib/actions/drill";

type LessonButtonProps = { release: string; lessonId: string; verb: "settle" | "finish"; children: ReactNode };

/** Settles a lesson: the server looks whether the plan took it in. */
export function LessonButton({ release, lessonId, verb, children }: LessonButtonProps) {
  const [busy, setBusy] = useState(false);
  async function ask() {
    setBusy(true);
    const answer = await (verb === "settle" ? settleLessonAction : finishLessonAction)({ release, lessonId }).catch(() => null);
    setBusy(false);
    if (answer?.ok) return toast("Lesson settled");
    toast(answer ? answer.refusal.say : "The server did not answer. Nothing was changed; try again in a moment.", { tone: "attention" });
  }
  return <Button busy={busy} onClick={() => void ask()}>{children}</Button>;
}
