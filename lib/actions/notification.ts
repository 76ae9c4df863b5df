"use server";

import { changeTelling } from "@/lib/server/notification/change-telling";
import { peekNotifications } from "@/lib/server/notification/queries";
import { readAllNotifications } from "@/lib/server/notification/read-all-notifications";
import { readNotification } from "@/lib/server/notification/read-notification";
import { testTelling } from "@/lib/server/notification/test-telling";
import { getContext } from "@/lib/server/session";

export async function peekNotificationsAction() {
  return peekNotifications({}, await getContext());
}

export async function readNotificationAction(input: unknown) {
  return readNotification(input, await getContext());
}

export async function readAllNotificationsAction(input: unknown) {
  return readAllNotifications(input, await getContext());
}

export async function changeTellingAction(input: unknown) {
  return changeTelling(input, await getContext());
}

export async function testTellingAction() {
  return testTelling({}, await getContext());
}
