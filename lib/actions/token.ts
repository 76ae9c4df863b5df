"use server";

import { getContext } from "@/lib/server/session";
import { createToken } from "@/lib/server/token/create-token";
import { revokeToken } from "@/lib/server/token/revoke-token";

export async function createTokenAction(input: unknown) {
  return createToken(input, await getContext());
}

export async function revokeTokenAction(input: unknown) {
  return revokeToken(input, await getContext());
}
