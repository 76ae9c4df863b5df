import type { Capability } from "@/lib/domain/access/policy";
import { clients } from "../db";
import type { AccessCase } from "./access-case";

type Row = { may: Capability; input: (asked: AccessCase) => Promise<unknown> };

/** The verbs of waivers and freezes, as rows of the access table. */
export const waiverAccess: Record<string, Row> = {
  askWaiver: { may: "waiver.ask", input: async (asked) => ({ ...(await blockerOn(asked)), reason: "Ten percent only", expiresAt: later(asked, 2) }) },
  answerWaiver: { may: "waiver.answer", input: async (asked) => ({ ...(await waiverOn(asked, null)), approved: true }) },
  revokeWaiver: { may: "waiver.answer", input: async (asked) => ({ ...(await waiverOn(asked, true)), reason: "Everybody now" }) },
  declareFreeze: { may: "freeze.edit", input: async (asked) => freeze(asked) },
  changeFreeze: { may: "freeze.edit", input: async (asked) => ({ ...freeze(asked), name: "Year's end", freezeId: await freezeOf(asked) }) },
  endFreeze: { may: "freeze.edit", input: async (asked) => ({ freezeId: await freezeOf(asked) }) },
};

const later = ({ who }: AccessCase, days: number) => new Date(who.now.getTime() + days * 86_400_000).toISOString();
const freeze = (asked: AccessCase) => ({ name: "Year end", reason: "Finance closes its books", startsAt: later(asked, 1), endsAt: later(asked, 2), serviceIds: [] });

async function blockerOn(asked: AccessCase) {
  const { key, itemId } = await asked.release();
  return { release: key, code: "item.done", field: `checklist/${itemId}` };
}

async function waiverOn(asked: AccessCase, approved: true | null) {
  const { release, code, field } = await blockerOn(asked);
  const { id: planVersionId, releaseId } = await clients().write.planVersion.findFirstOrThrow({ where: { release: { number: Number(release.slice(4)) } } });
  const { now } = asked.who;
  const answered = approved ? { approved, answeredAt: now, answeredById: asked.administrator.actor.id } : {};
  const { id: waiverId } = await clients().write.waiver.create({
    data: { releaseId, code, field, say: "It is not done.", reason: "Ten percent only", planVersionId, askedById: asked.other.actor.id, askedAt: now, expiresAt: new Date(later(asked, 2)), ...answered },
  });
  return { release, waiverId };
}

async function freezeOf(asked: AccessCase): Promise<string> {
  const { name, reason, startsAt, endsAt } = freeze(asked);
  const { id } = await clients().write.freeze.create({ data: { name, reason, startsAt: new Date(startsAt), endsAt: new Date(endsAt), serviceIds: [], createdById: asked.administrator.actor.id, createdAt: asked.who.now } });
  return id;
}
