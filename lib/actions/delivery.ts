"use server";

import { retryDelivery } from "@/lib/server/delivery/retry-delivery";
import { getContext } from "@/lib/server/session";

export async function retryDeliveryAction(input: unknown) {
  return retryDelivery(input, await getContext());
}
