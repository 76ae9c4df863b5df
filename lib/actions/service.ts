"use server";

import { changeService } from "@/lib/server/service/change-service";
import { createService } from "@/lib/server/service/create-service";
import { getContext } from "@/lib/server/session";

export async function createServiceAction(input: unknown) {
  return createService(input, await getContext());
}

export async function changeServiceAction(input: unknown) {
  return changeService(input, await getContext());
}
