"use server";

import { refresh } from "next/cache";
import type { Result } from "@/lib/domain/result/result";
import { askForApproval } from "@/lib/server/approval/ask-for-approval";
import { changeApprovalPolicy } from "@/lib/server/approval/change-approval-policy";
import { giveApproval } from "@/lib/server/approval/give-approval";
import { makeApprovalPolicy } from "@/lib/server/approval/make-approval-policy";
import { remindApproval } from "@/lib/server/approval/remind-approval";
import { removeApprovalPolicy } from "@/lib/server/approval/remove-approval-policy";
import { getContext } from "@/lib/server/session";

export async function askForApprovalAction(input: unknown) {
  return shown(await askForApproval(input, await getContext()));
}

export async function remindApprovalAction(input: unknown) {
  return shown(await remindApproval(input, await getContext()));
}

export async function giveApprovalAction(input: unknown) {
  return shown(await giveApproval(input, await getContext()));
}

export async function makeApprovalPolicyAction(input: unknown) {
  return shown(await makeApprovalPolicy(input, await getContext()));
}

export async function changeApprovalPolicyAction(input: unknown) {
  return shown(await changeApprovalPolicy(input, await getContext()));
}

export async function removeApprovalPolicyAction(input: unknown) {
  return shown(await removeApprovalPolicy(input, await getContext()));
}

/** The answer brings the page along, after a refusal too, which mostly means that the page is old. Not for the signed-out. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok || result.refusal.kind !== "forbidden") refresh();
  return result;
}
