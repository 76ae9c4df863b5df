import { z } from "zod";
import { optionalLine, uuid } from "../text/text";

/** What a person can be told of, with the word that stands before the sentence. */
export const notificationKinds = {
  runOpened: "Something is wrong",
  escalated: "Escalated to you",
  decidedForYou: "Decided in your place",
  askedForNoReturn: "Your word is needed",
  stepHandedOver: "A step is yours",
  stepTakenOver: "Your step was taken over",
  stepWaits: "Your step is next",
  updateOverdue: "An update is overdue",
  budgetNearlySpent: "Time is running out",
  holdEnded: "A hold has ended",
  reviewLead: "A review is yours to lead",
  reviewToRead: "You are invited to a review",
  reviewDue: "A review is due",
  actionGiven: "An action is yours",
  actionDue: "An action is due",
  readinessLost: "Not ready any more",
  drillInvited: "You are invited to a drill",
  drillDue: "A drill is due",
  drillEnded: "A drill has ended",
  lessonGiven: "A lesson is yours to act on",
  approvalAsked: "Your approval is asked",
  approvalWaits: "An approval waits for you",
  approvalSilent: "An approval was not answered",
  approvalAnswered: "Your plan was answered",
  waiverAsked: "A waiver is asked",
  waiverAnswered: "Your waiver was answered",
  waiverEnded: "A waiver has ended",
  deliveryFailed: "A message did not arrive",
} as const;
export type NotificationKind = keyof typeof notificationKinds;

export type NotificationRow = {
  id: string;
  /** The word of its kind. */
  about: string;
  say: string;
  href: string;
  at: string;
  isRead: boolean;
};
export type NotificationsPage = { items: NotificationRow[]; nextCursor: string | null };

export type Unread = { count: number; /** The sentence of the newest; empty without one. */ newest: string };

export const listNotificationsInput = z.strictObject({
  limit: z.number().int().min(1, "Ask for at least one.").max(100, "Ask for at most 100 at a time.").default(30),
  cursor: optionalLine(400).optional(),
});
export const readNotificationInput = z.strictObject({ notificationId: uuid });
/** All up to the newest one that the person saw: what came since stays unread. */
export const readAllInput = z.strictObject({ upTo: uuid });
