"use server";

import { retryDelivery } from "@/lib/server/delivery/retry-delivery";
import { sendMessage } from "@/lib/server/message/send-message";
import { skipMessage } from "@/lib/server/message/skip-message";
import { getContext } from "@/lib/server/session";

export async function sendMessageAction(input: unknown) {
  return sendMessage(input, await getContext());
}

export async function skipMessageAction(input: unknown) {
  return skipMessage(input, await getContext());
}

export async function tryDeliveryAction(input: unknown) {
  return retryDelivery(input, await getContext());
}
