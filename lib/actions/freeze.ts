"use server";

import { changeFreeze } from "@/lib/server/freeze/change-freeze";
import { declareFreeze } from "@/lib/server/freeze/declare-freeze";
import { endFreeze } from "@/lib/server/freeze/end-freeze";
import { getContext } from "@/lib/server/session";

export async function declareFreezeAction(input: unknown) {
  return declareFreeze(input, await getContext());
}

export async function changeFreezeAction(input: unknown) {
  return changeFreeze(input, await getContext());
}

export async function endFreezeAction(input: unknown) {
  return endFreeze(input, await getContext());
}
