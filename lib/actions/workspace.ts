"use server";

import { getContext } from "@/lib/server/session";
import { saveWorkspace } from "@/lib/server/workspace/save-workspace";
import { showServices } from "@/lib/server/workspace/show-services";

export async function saveWorkspaceAction(input: unknown) {
  return saveWorkspace(input, await getContext());
}

export async function showServicesAction(input: unknown) {
  return showServices(input, await getContext());
}
