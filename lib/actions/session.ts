"use server";

import { acceptInvitation } from "@/lib/server/person/accept-invitation";
import { setUp } from "@/lib/server/person/set-up";
import { getContext } from "@/lib/server/session";

export async function setUpAction(input: unknown) {
  return setUp(input, await getContext());
}

export async function acceptInvitationAction(input: unknown) {
  return acceptInvitation(input, await getContext());
}
