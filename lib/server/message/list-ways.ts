import "server-only";
import { type Way, wayNames } from "@/lib/domain/message/ways";
import type { Message } from "@/lib/domain/plan/document";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { Transaction } from "../db";
import { readMailSettings } from "../integrations/mail-settings";
import { listInside } from "./list-receivers";

/** The ways to an audience, with how many each reaches. */
export async function listWays(tx: Transaction, audience: Message["audience"], plan: PinnedPlan, state: RunState, bannerSites: number): Promise<Way[]> {
  const channels = await tx.channel.findMany({ where: { removedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], take: 50, select: { id: true, kind: true, name: true } });
  const rooms = channels.map(({ id, kind, name }): Way => ({ id, name: sayChannel(kind, name), say: kind === "webhook" ? "A connected system" : "Everybody in it", count: null, isChat: kind !== "webhook" }));
  const own = audience === "internal" ? [await mailInside(tx, plan, state)] : await toCustomers(tx, bannerSites);
  return [...own, ...rooms];
}

async function mailInside(tx: Transaction, plan: PinnedPlan, state: RunState): Promise<Way> {
  const count = (await listInside(tx, plan, state)).length;
  return mail(count, `${count} ${count === 1 ? "person" : "people"} whom the plan names`);
}

async function toCustomers(tx: Transaction, bannerSites: number): Promise<Way[]> {
  const count = await tx.subscriber.count({ where: { confirmedAt: { not: null }, leftAt: null } });
  const sites = bannerSites === 0 ? "No site shows it yet" : `On ${bannerSites} ${bannerSites === 1 ? "site" : "sites"}`;
  return [
    { id: "statusPage", name: wayNames.statusPage, say: "Public, at once", count: null, isChat: false },
    mail(count, `${count.toLocaleString("en")} ${count === 1 ? "subscriber" : "subscribers"}`),
    { id: "banner", name: wayNames.banner, say: sites, count: null, isChat: false },
  ];
}

function mail(count: number, say: string): Way {
  return { id: "email", name: wayNames.email, say: readMailSettings().ok ? say : `${say}; e-mail is not set up yet`, count, isChat: false };
}

const kinds: Record<string, string> = { slack: "Slack", teams: "Teams" };

export function sayChannel(kind: string, name: string): string {
  return kinds[kind] ? `${kinds[kind]} ${name}` : name;
}
