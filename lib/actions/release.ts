"use server";

import { changeRelease } from "@/lib/server/release/change-release";
import { createRelease } from "@/lib/server/release/create-release";
import { moveRelease } from "@/lib/server/release/move-release";
import { listReleases } from "@/lib/server/release/queries";
import { getContext } from "@/lib/server/session";

export async function createReleaseAction(input: unknown) {
  return createRelease(input, await getContext());
}

export async function changeReleaseAction(input: unknown) {
  return changeRelease(input, await getContext());
}

export async function moveReleaseAction(input: unknown) {
  return moveRelease(input, await getContext());
}

/** For the command palette: a few releases whose name, key or service holds these words. */
export async function searchReleasesAction(q: string) {
  const found = await listReleases({ q: String(q).slice(0, 120), limit: 8 }, await getContext());
  return found.ok ? found.value.items.map(({ key, name }) => ({ key, name, href: `/releases/${key}` })) : [];
}
