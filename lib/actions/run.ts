"use server";

import * as orders from "@/lib/server/run/follow-orders";
import { liftLock } from "@/lib/server/run/lift-lock";
import { openRun } from "@/lib/server/run/open-run";
import { getContext } from "@/lib/server/session";

export async function openRunAction(input: unknown) {
  return openRun(input, await getContext());
}

export async function acknowledgeRunAction(input: unknown) {
  return orders.acknowledgeRun(input, await getContext());
}

export async function seeRunAction(input: unknown) {
  return orders.seeRun(input, await getContext());
}

export async function decideRunAction(input: unknown) {
  return orders.decideRun(input, await getContext());
}

export async function startStepAction(input: unknown) {
  return orders.startStep(input, await getContext());
}

export async function finishStepAction(input: unknown) {
  return orders.finishStep(input, await getContext());
}

export async function verifyStepAction(input: unknown) {
  return orders.verifyStep(input, await getContext());
}

export async function failStepAction(input: unknown) {
  return orders.failStep(input, await getContext());
}

export async function retryStepAction(input: unknown) {
  return orders.retryStep(input, await getContext());
}

export async function skipStepAction(input: unknown) {
  return orders.skipStep(input, await getContext());
}

export async function handOverStepAction(input: unknown) {
  return orders.handOverStep(input, await getContext());
}

export async function allowNoReturnAction(input: unknown) {
  return orders.allowNoReturn(input, await getContext());
}

export async function escalateStepAction(input: unknown) {
  return orders.escalateStep(input, await getContext());
}

export async function changeSignalAction(input: unknown) {
  return orders.changeSignal(input, await getContext());
}

export async function beginVerifyingAction(input: unknown) {
  return orders.beginVerifying(input, await getContext());
}

export async function recoverRunAction(input: unknown) {
  return orders.recoverRun(input, await getContext());
}

export async function reopenRunAction(input: unknown) {
  return orders.reopenRun(input, await getContext());
}

export async function failRunAction(input: unknown) {
  return orders.failRun(input, await getContext());
}

export async function resolveRunAction(input: unknown) {
  return orders.resolveRun(input, await getContext());
}

export async function dismissRunAction(input: unknown) {
  return orders.dismissRun(input, await getContext());
}

export async function noteRunAction(input: unknown) {
  return orders.noteRun(input, await getContext());
}

export async function liftLockAction(input: unknown) {
  return liftLock(input, await getContext());
}
