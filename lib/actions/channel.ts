"use server";

import { connectChannel } from "@/lib/server/channel/connect-channel";
import { removeChannel } from "@/lib/server/channel/remove-channel";
import { testChannel } from "@/lib/server/channel/test-channel";
import { getContext } from "@/lib/server/session";

export async function connectChannelAction(input: unknown) {
  return connectChannel(input, await getContext());
}

export async function testChannelAction(input: unknown) {
  return testChannel(input, await getContext());
}

export async function removeChannelAction(input: unknown) {
  return removeChannel(input, await getContext());
}
