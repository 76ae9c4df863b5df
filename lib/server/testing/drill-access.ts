import type { Capability } from "@/lib/domain/access/policy";
import { clients } from "../db";
import type { AccessCase } from "./access-case";

type Row = { may: Capability; input: (asked: AccessCase) => Promise<unknown> };

/** The verbs of evidence: of drills, their lessons and series, as rows of the access table. */
export const drillAccess: Record<string, Row> = {
  scheduleDrill: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key, ...drillPlan(asked), kind: "fire" }) },
  changeDrill: { may: "drill.edit", input: async (asked) => ({ ...(await drillOn(asked)), ...drillPlan(asked) }) },
  cancelDrill: { may: "drill.edit", input: drillOn },
  answerInvitation: { may: "drill.edit", input: async (asked) => ({ ...(await drillOn(asked)), comes: true }) },
  reportPipeline: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key, tests: 3 }) },
  reevaluateRelease: { may: "workspace.edit", input: async (asked) => ({ release: (await asked.release()).key }) },
  startDrill: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key }) },
  recordFireDrill: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key, result: "passed", answers: { fails: "Sign-ups stop", wayBack: "The flag", onCall: "Jonas" } }) },
  recordRestoreTest: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key, result: "passed", minutes: 9, place: "Staging", evidenceUrl: "https://ci.example.com/9" }) },
  noteDrill: { may: "drill.edit", input: async (asked) => ({ ...(await drillOn(asked)), worked: "All", unclear: "", tookLong: "" }) },
  sayLesson: { may: "drill.edit", input: async (asked) => ({ ...(await drillOn(asked)), text: "Have the key card at hand." }) },
  settleLesson: { may: "drill.edit", input: lessonOn },
  finishLesson: { may: "drill.edit", input: lessonOn },
  giveLesson: { may: "drill.edit", input: async (asked) => ({ ...(await lessonOn(asked)), ownerId: asked.other.actor.id, dueOn: "2026-06-19" }) },
  scheduleSeries: { may: "drill.edit", input: async (asked) => ({ release: (await asked.release()).key, ...drillPlan(asked), kind: "fire", everyMonths: 3 }) },
  endSeries: { may: "drill.edit", input: seriesOn },
  makeDrillOfSeries: { may: "drill.edit", input: seriesOn },
};

const drillPlan = ({ other }: AccessCase) => ({ at: "2026-07-01T09:00:00Z", minutes: 30, leadId: other.actor.id, inviteeIds: [] });

async function drillOn(asked: AccessCase) {
  const { key } = await asked.release();
  const { id: releaseId } = await clients().write.release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
  const { id: drillId } = await clients().write.drill.create({ data: { releaseId, kind: "fire", scheduledAt: asked.who.now, createdAt: asked.who.now } });
  return { release: key, drillId };
}

async function lessonOn(asked: AccessCase) {
  const { release: key, drillId } = await drillOn(asked);
  const { id: lessonId } = await clients().write.drillLesson.create({ data: { drillId, text: "Have the key card at hand.", byId: asked.other.actor.id, at: asked.other.now } });
  return { release: key, lessonId };
}

async function seriesOn(asked: AccessCase) {
  const { key } = await asked.release();
  const { id: releaseId } = await clients().write.release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
  const at = asked.who.now;
  const { id: seriesId } = await clients().write.drillSeries.create({ data: { releaseId, kind: "fire", firstAt: at, nextAt: at, createdAt: at, leadId: asked.other.actor.id, createdById: asked.other.actor.id } });
  return { release: key, seriesId };
}
