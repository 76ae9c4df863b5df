import "server-only";
import { clients } from "../db";

const dayMs = 86_400_000;
const deliveryDays = 30;
const notificationDays = 180;
/** Of each kind at a time; what is left goes an hour later. */
const atOnce = 5_000;

/** Removes what nobody looks up any more: settled deliveries of no run's message, and notifications of half a year ago. */
export async function forgetOld(now: Date): Promise<{ deliveries: number; notifications: number }> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const deliveries = await clients().write.$executeRaw`
    delete from "Delivery" where id in (
      select id from "Delivery" where "runMessageId" is null and status <> 'queued' and "settledAt" < ${before(deliveryDays)} order by number limit ${atOnce})`;
  const notifications = await clients().write.$executeRaw`
    delete from "Notification" where id in (select id from "Notification" where at < ${before(notificationDays)} order by id limit ${atOnce})`;
  return { deliveries, notifications };
}
