"use server";

import { restoreVersion } from "@/lib/server/plan/restore-version";
import { saveSection } from "@/lib/server/plan/save-section";
import { getContext } from "@/lib/server/session";

export async function saveSectionAction(input: unknown) {
  return saveSection(input, await getContext());
}

export async function restoreVersionAction(input: unknown) {
  return restoreVersion(input, await getContext());
}
