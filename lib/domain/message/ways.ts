import type { Message, PlanDocument } from "../plan/document";

/** Ways to the public and to people by e-mail; every other way is the id of a connected channel. */
export const ownWays = ["statusPage", "banner", "email"] as const;
export type OwnWay = (typeof ownWays)[number];
export const wayNames: Record<OwnWay, string> = { statusPage: "Status page", email: "E-mail", banner: "In-app banner" };
/** A way that a message can take. `isChat` tells chat rooms from generic webhooks; `count` is null where nobody counts. */
export type Way = { id: string; name: string; say: string; count: number | null; isChat: boolean };

export function isPublicWay(way: string): boolean {
  return way === "statusPage" || way === "banner";
}

/** The ways that are ticked to begin with, from what the plan says; only ways that exist. */
export function startingWays(message: Pick<Message, "audience" | "channel"> | null, ways: readonly Way[], plan: PlanDocument): string[] {
  const wanted = message === null ? [] : wantedWays(message, ways, plan);
  return ways.map(({ id }) => id).filter((id) => wanted.includes(id));
}

function wantedWays({ audience, channel }: Pick<Message, "audience" | "channel">, ways: readonly Way[], plan: PlanDocument): string[] {
  switch (channel) {
    case "email":
      return ["email"];
    case "statusPage":
      // Who subscribed to the page hears of every update on it.
      return ["statusPage", "email"];
    case "banner":
    case "inApp":
      return ["banner", "statusPage"];
    case "chat":
      return chatRoom(ways, plan, audience);
    case "social":
    case "other":
      return [];
  }
}

/** The room that the plan names, else the only one there is; nobody is written to by guess. */
function chatRoom(ways: readonly Way[], plan: PlanDocument, audience: Message["audience"]): string[] {
  const rooms = ways.filter((way) => way.isChat);
  const plain = (name: string) => name.toLowerCase().replace(/^(slack|teams)\s+/, "").replace(/^#/, "").trim();
  const named = rooms.find((room) => plain(room.name) === plain(plan.messages.respondersChannel));
  if (named) return audience === "internal" ? [named.id] : [];
  return audience === "internal" && rooms.length === 1 ? rooms.map(({ id }) => id) : [];
}
