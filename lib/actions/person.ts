"use server";

import { changePassword } from "@/lib/server/person/change-password";
import { changePerson } from "@/lib/server/person/change-person";
import { deactivatePerson } from "@/lib/server/person/deactivate-person";
import { editOwn } from "@/lib/server/person/edit-own";
import { invitePerson } from "@/lib/server/person/invite-person";
import { addAway, removeAway } from "@/lib/server/person/manage-away";
import { addOwnAway, removeOwnAway } from "@/lib/server/person/own-away";
import { reactivatePerson } from "@/lib/server/person/reactivate-person";
import { renewInvitation } from "@/lib/server/person/renew-invitation";
import { getContext } from "@/lib/server/session";

export async function invitePersonAction(input: unknown) {
  return invitePerson(input, await getContext());
}

export async function renewInvitationAction(input: unknown) {
  return renewInvitation(input, await getContext());
}

export async function changePersonAction(input: unknown) {
  return changePerson(input, await getContext());
}

export async function deactivatePersonAction(input: unknown) {
  return deactivatePerson(input, await getContext());
}

export async function reactivatePersonAction(input: unknown) {
  return reactivatePerson(input, await getContext());
}

export async function editOwnAction(input: unknown) {
  return editOwn(input, await getContext());
}

export async function changePasswordAction(input: unknown) {
  return changePassword(input, await getContext());
}

export async function addOwnAwayAction(input: unknown) {
  return addOwnAway(input, await getContext());
}

export async function removeOwnAwayAction(input: unknown) {
  return removeOwnAway(input, await getContext());
}

export async function addAwayAction(input: unknown) {
  return addAway(input, await getContext());
}

export async function removeAwayAction(input: unknown) {
  return removeAway(input, await getContext());
}
