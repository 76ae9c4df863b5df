"use server";

import { savePolicy } from "@/lib/server/policy/save-policy";
import { getContext } from "@/lib/server/session";

export async function savePolicyAction(input: unknown) {
  return savePolicy(input, await getContext());
}
