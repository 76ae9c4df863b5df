"use server";

import { startDrill } from "@/lib/server/drill/start-drill";
import { getContext } from "@/lib/server/session";

export async function startDrillAction(input: unknown) {
  return startDrill(input, await getContext());
}
