import type { Message } from "../plan/document";
import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

export function findNoInternal(input: ReadinessInput): Finding[] {
  return has(input, "internal") ? [] : [{ say: "No internal message is prepared.", field: "messages", whoId: communicator(input) }];
}

export function findNoExternal(input: ReadinessInput): Finding[] {
  const notice = input.plan.messages.customersNotice;
  if (notice === null) return [{ say: "Nobody has said whether customers would notice.", field: "messages/customersNotice", whoId: communicator(input) }];
  if (!notice || has(input, "external")) return [];
  return [{ say: "Customers would notice, but no message to them is prepared.", field: "messages", whoId: communicator(input) }];
}

export function findUnfinishedMessage(input: ReadinessInput): Finding[] {
  return input.plan.messages.items.flatMap((message, at) => {
    const missing = unfinished(input, message);
    return missing ? [{ say: `Message ${at + 1} ${missing.say}.`, field: `messages/${message.id}/${missing.field}`, whoId: communicator(input) }] : [];
  });
}

function unfinished(input: ReadinessInput, message: Message): { say: string; field: keyof Message } | null {
  if (message.text.trim() === "") return { say: "has no text", field: "text" };
  if (message.moment === "every" && message.everyMinutes === null) return { say: "does not say how often it is sent", field: "everyMinutes" };
  if (message.ownerId === null) return { say: "has no owner", field: "ownerId" };
  return isActive(input, message.ownerId) ? null : { say: `is owned by ${nameOf(input, message.ownerId)}, who is deactivated`, field: "ownerId" };
}

function has(input: ReadinessInput, audience: Message["audience"]): boolean {
  return input.plan.messages.items.some((message) => message.audience === audience);
}

function communicator(input: ReadinessInput): string | null {
  const role = input.plan.roles.items.find((each) => each.duty === "communicator");
  return role && isActive(input, role.personId) ? role.personId : null;
}
