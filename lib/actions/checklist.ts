"use server";

import { refresh } from "next/cache";
import type { Result } from "@/lib/domain/result/result";
import { addItem } from "@/lib/server/checklist/add-item";
import { changeItem } from "@/lib/server/checklist/change-item";
import { markNotApplicable } from "@/lib/server/checklist/mark-not-applicable";
import { orderItems } from "@/lib/server/checklist/order-items";
import { removeItem } from "@/lib/server/checklist/remove-item";
import { tickItem } from "@/lib/server/checklist/tick-item";
import { untickItem } from "@/lib/server/checklist/untick-item";
import { getContext } from "@/lib/server/session";

export async function tickItemAction(input: unknown) {
  return shown(await tickItem(input, await getContext()));
}

export async function untickItemAction(input: unknown) {
  return shown(await untickItem(input, await getContext()));
}

export async function markNotApplicableAction(input: unknown) {
  return shown(await markNotApplicable(input, await getContext()));
}

export async function addItemAction(input: unknown) {
  return shown(await addItem(input, await getContext()));
}

export async function changeItemAction(input: unknown) {
  return shown(await changeItem(input, await getContext()));
}

export async function orderItemsAction(input: unknown) {
  return shown(await orderItems(input, await getContext()));
}

export async function removeItemAction(input: unknown) {
  return shown(await removeItem(input, await getContext()));
}

/**
 * The answer brings the page along, so that it shows the change in one round trip; after a refusal too, which
 * mostly means that the page is old. Not for the signed-out: they would be sent away from what they typed.
 */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok || result.refusal.kind !== "forbidden") refresh();
  return result;
}
