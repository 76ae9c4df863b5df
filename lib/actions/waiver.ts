"use server";

import { answerWaiver } from "@/lib/server/waiver/answer-waiver";
import { askWaiver } from "@/lib/server/waiver/ask-waiver";
import { revokeWaiver } from "@/lib/server/waiver/revoke-waiver";
import { getContext } from "@/lib/server/session";

export async function askWaiverAction(input: unknown) {
  return askWaiver(input, await getContext());
}

export async function answerWaiverAction(input: unknown) {
  return answerWaiver(input, await getContext());
}

export async function revokeWaiverAction(input: unknown) {
  return revokeWaiver(input, await getContext());
}
