"use server";

import { refresh } from "next/cache";
import type { Result } from "@/lib/domain/result/result";
import { addAction, changeAction, finishAction, removeAction, reopenAction, startAction } from "@/lib/server/review/actions";
import { changeReviewLead } from "@/lib/server/review/change-lead";
import { inviteToReview, markReviewRead } from "@/lib/server/review/invite-to-review";
import { publishReview } from "@/lib/server/review/publish-review";
import { saveReview } from "@/lib/server/review/save-review";
import { getContext } from "@/lib/server/session";

/** Without reading the page again: who is writing is not disturbed. */
export async function saveReviewAction(input: unknown) {
  return saveReview(input, await getContext());
}

export async function addActionAction(input: unknown) {
  return shown(await addAction(input, await getContext()));
}

export async function changeActionAction(input: unknown) {
  return shown(await changeAction(input, await getContext()));
}

export async function startActionAction(input: unknown) {
  return shown(await startAction(input, await getContext()));
}

export async function finishActionAction(input: unknown) {
  return shown(await finishAction(input, await getContext()));
}

export async function reopenActionAction(input: unknown) {
  return shown(await reopenAction(input, await getContext()));
}

export async function removeActionAction(input: unknown) {
  return shown(await removeAction(input, await getContext()));
}

export async function changeReviewLeadAction(input: unknown) {
  return shown(await changeReviewLead(input, await getContext()));
}

export async function inviteToReviewAction(input: unknown) {
  return shown(await inviteToReview(input, await getContext()));
}

export async function markReviewReadAction(input: unknown) {
  return shown(await markReviewRead(input, await getContext()));
}

export async function publishReviewAction(input: unknown) {
  return shown(await publishReview(input, await getContext()));
}

/** The answer brings the page along, after a refusal too, which mostly means that the page is old. Not for the signed-out. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok || result.refusal.kind !== "forbidden") refresh();
  return result;
}
