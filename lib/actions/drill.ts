"use server";

import { refresh } from "next/cache";
import type { Result } from "@/lib/domain/result/result";
import { answerInvitation } from "@/lib/server/drill/answer-invitation";
import { cancelDrill } from "@/lib/server/drill/cancel-drill";
import { changeDrill } from "@/lib/server/drill/change-drill";
import { giveLesson } from "@/lib/server/drill/give-lesson";
import { noteDrill } from "@/lib/server/drill/note-drill";
import { recordFireDrill } from "@/lib/server/drill/record-fire-drill";
import { recordRestoreTest } from "@/lib/server/drill/record-restore-test";
import { sayLesson } from "@/lib/server/drill/say-lesson";
import { scheduleDrill } from "@/lib/server/drill/schedule-drill";
import { endSeries, scheduleSeries } from "@/lib/server/drill/series";
import { finishLesson, settleLesson } from "@/lib/server/drill/settle-lesson";
import { startDrill } from "@/lib/server/drill/start-drill";
import { getContext } from "@/lib/server/session";

export async function startDrillAction(input: unknown) {
  return startDrill(input, await getContext());
}

export async function answerInvitationAction(input: unknown) {
  return shown(await answerInvitation(input, await getContext()));
}

export async function cancelDrillAction(input: unknown) {
  return shown(await cancelDrill(input, await getContext()));
}

export async function changeDrillAction(input: unknown) {
  return shown(await changeDrill(input, await getContext()));
}

export async function giveLessonAction(input: unknown) {
  return shown(await giveLesson(input, await getContext()));
}

export async function noteDrillAction(input: unknown) {
  return shown(await noteDrill(input, await getContext()));
}

export async function recordFireDrillAction(input: unknown) {
  return shown(await recordFireDrill(input, await getContext()));
}

export async function recordRestoreTestAction(input: unknown) {
  return shown(await recordRestoreTest(input, await getContext()));
}

export async function sayLessonAction(input: unknown) {
  return shown(await sayLesson(input, await getContext()));
}

export async function scheduleDrillAction(input: unknown) {
  return shown(await scheduleDrill(input, await getContext()));
}

export async function scheduleSeriesAction(input: unknown) {
  return shown(await scheduleSeries(input, await getContext()));
}

export async function endSeriesAction(input: unknown) {
  return shown(await endSeries(input, await getContext()));
}

export async function settleLessonAction(input: unknown) {
  return shown(await settleLesson(input, await getContext()));
}

export async function finishLessonAction(input: unknown) {
  return shown(await finishLesson(input, await getContext()));
}

/** The answer brings the page along, after a refusal too, which mostly means that the page is old. Not for the signed-out. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok || result.refusal.kind !== "forbidden") refresh();
  return result;
}
