import type { Capability } from "@/lib/domain/access/policy";
import { planDocument } from "@/lib/domain/plan/document";
import { untouchedPolicy } from "@/lib/domain/readiness/untouched-policy";
import { untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import { hashPassword } from "../access/password";
import { makeApprovalPolicy } from "../approval/make-approval-policy";
import { connectChannel } from "../channel/connect-channel";
import { testChannel } from "../channel/test-channel";
import { clients } from "../db";
import { addOwnAway } from "../person/own-away";
import { readPlan } from "../plan/read-plan";
import { createService } from "../service/create-service";
import { confirmHref, leaveHref } from "../status/subscriber-links";
import { createToken } from "../token/create-token";
import type { AccessCase } from "./access-case";
import { drillAccess } from "./drill-access";
import { waiverAccess } from "./waiver-access";
import { must } from "./world";

// Links that are signed need one.
process.env.NEXTAUTH_SECRET ??= "a secret of the tests";

type Row = {
  may: Capability;
  /** An input that is right in every way: what is refused, is refused to the asker. */
  input: (asked: AccessCase) => Promise<unknown>;
  /** Being named on the release does not help here. */
  evenNamed?: "refused";
};

const release = { name: "Search", version: "2", services: [], launchAt: null, windowMinutes: 60, timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 24 } as const;
const item = { title: "Feature flags in place", required: true, ownerId: null, dueMinutes: null };
const action = { what: "Test on old phones", dueOn: "2026-06-19" };
const away = { fromOn: "2026-06-20", untilOn: "2026-06-24" };
const password = "a long enough sentence";

/** Every verb: the capability it asks for and an example of its input. A verb without a row fails the walk. */
export const accessTable: Record<string, Row> = {
  createRelease: { may: "release.create", input: async () => ({ name: "Search", version: "1" }) },
  changeRelease: { may: "release.edit", input: async ({ release: draft, other }) => ({ ...release, release: (await draft()).key, ownerId: other.actor.id }) },
  markReady: { may: "release.markReady", input: async (asked) => ({ release: (await asked.release()).key, to: "ready" }) },
  advanceRelease: { may: "release.deploy", input: async (asked) => ({ release: (await asked.release()).key, to: "deploying" }) },
  cancelRelease: { may: "release.cancel", input: async (asked) => ({ release: (await asked.release()).key, to: "cancelled" }) },
  // Passes on to one of the three above.
  moveRelease: { may: "release.markReady", input: async (asked) => ({ release: (await asked.release()).key, to: "ready" }) },

  ...drillAccess,
  ...waiverAccess,

  savePlan: {
    may: "plan.edit",
    input: async (asked) => {
      const { key } = await asked.release();
      const { id } = await clients().write.release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
      const plan = planDocument.parse(await readPlan(clients().write, id));
      return { release: key, base: 1, plan: { ...plan, times: { ...plan.times, budgetMinutes: 999 } } };
    },
  },
  saveSection: { may: "plan.edit", input: async (asked) => ({ release: (await asked.release()).key, section: "times", base: 1, value: { sustainedMinutes: 5, budgetMinutes: 999 } }) },
  restoreVersion: { may: "plan.edit", input: async (asked) => ({ release: (await asked.release()).key, version: 1 }), evenNamed: "refused" },

  tickItem: { may: "checklist.tick", input: async (asked) => itemOf(await asked.release()) },
  untickItem: { may: "checklist.tick", input: async (asked) => itemOf(await asked.release()) },
  markNotApplicable: { may: "checklist.tick", input: async (asked) => ({ ...itemOf(await asked.release()), reason: "No flag here." }) },
  addItem: { may: "checklist.edit", input: async (asked) => ({ ...item, release: (await asked.release()).key, phase: "preDeployment" }) },
  changeItem: { may: "checklist.edit", input: async (asked) => ({ ...item, ...itemOf(await asked.release()) }) },
  removeItem: { may: "checklist.edit", input: async (asked) => itemOf(await asked.release()) },
  orderItems: {
    may: "checklist.edit",
    input: async (asked) => {
      const { key, itemIds } = await asked.release();
      return { release: key, phase: "preDeployment", itemIds: itemIds.toReversed() };
    },
  },

  openRun: { may: "run.open", input: async (asked) => ({ release: (await asked.release()).key, seen: "Slow" }) },
  acknowledgeRun: { may: "run.act", input: ofRun },
  seeRun: { may: "run.act", input: ofRun },
  // Whoever isn't the decision maker gives a reason, and is never refused for who they are.
  decideRun: { may: "run.decide", input: async (asked) => ({ ...(await ofRun(asked)), after: 1, answer: "fixForward", pain: "few", isSpreading: false, risk: "high", brokeGlass: "Nobody answers" }) },
  allowNoReturn: { may: "run.decide", input: async (asked) => ({ ...(await asked.run()), brokeGlass: "Nobody answers" }) },
  startStep: { may: "run.act", input: async (asked) => asked.run() },
  finishStep: { may: "run.act", input: async (asked) => asked.run() },
  verifyStep: { may: "run.act", input: async (asked) => asked.run() },
  failStep: { may: "run.act", input: async (asked) => ({ ...(await asked.run()), reason: "It hangs" }) },
  retryStep: { may: "run.act", input: async (asked) => asked.run() },
  skipStep: { may: "run.act", input: async (asked) => ({ ...(await asked.run()), reason: "Not needed" }) },
  handOverStep: { may: "run.act", input: async (asked) => ({ ...(await asked.run()), to: asked.other.actor.id }) },
  escalateStep: { may: "run.act", input: async (asked) => ({ ...(await asked.run()), to: asked.other.actor.id, reason: "I need access" }) },
  changeSignal: { may: "run.act", input: async (asked) => ({ ...(await ofRun(asked)), holds: false, value: "1.1 s" }) },
  beginVerifying: { may: "run.act", input: ofRun },
  recoverRun: { may: "run.act", input: async (asked) => ({ ...(await ofRun(asked)), how: "It is fast" }) },
  reopenRun: { may: "run.open", input: async (asked) => ({ ...(await ofRun(asked)), seen: "Slow again" }) },
  failRun: { may: "run.act", input: async (asked) => ({ ...(await ofRun(asked)), reason: "The artifact is gone" }) },
  resolveRun: { may: "run.act", input: ofRun },
  dismissRun: { may: "run.act", input: async (asked) => ({ ...(await ofRun(asked)), reason: "The alert was wrong" }) },
  noteRun: { may: "run.act", input: async (asked) => ({ ...(await ofRun(asked)), text: "Support is told" }) },
  keepTime: { may: "run.act", input: ofRun },
  sendMessage: { may: "message.send", input: async (asked) => ({ ...(await messageOf(asked)), title: "We are on it", text: "{impact}", ways: ["email"], after: 0 }) },
  skipMessage: { may: "message.send", input: async (asked) => ({ ...(await messageOf(asked)), reason: "Everybody knows" }) },
  liftLock: { may: "lock.lift", input: async (asked) => ({ ...(await ofRun(asked)), reason: "A fix for customers" }) },

  recordFailure: { may: "message.send", input: async (asked) => ({ ...(await ofRun(asked)), messageId: "01976000-0000-7000-8000-000000000001", problem: "Slack answered 404." }) },

  saveReview: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run, text: "worked", base: 0, value: "The switch" }) },
  saveReviewTexts: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run, base: 0, texts: { worked: "The switch" } }) },
  addAction: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run, ...action, ownerId: asked.other.actor.id }) },
  changeAction: { may: "review.edit", input: async (asked) => ({ ...(await asked.review()), ...action, ownerId: asked.other.actor.id }) },
  startAction: { may: "review.edit", input: async (asked) => asked.review() },
  finishAction: { may: "review.edit", input: async (asked) => asked.review() },
  reopenAction: { may: "review.edit", input: async (asked) => asked.review() },
  removeAction: { may: "review.edit", input: async (asked) => asked.review() },
  changeReviewLead: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run, leadId: asked.other.actor.id }) },
  inviteToReview: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run, personIds: [asked.other.actor.id] }) },
  markReviewRead: { may: "review.edit", input: async (asked) => ({ run: (await asked.review()).run }) },
  publishReview: { may: "review.publish", input: async (asked) => ({ run: (await asked.review()).run }) },

  askForApproval: { may: "approval.ask", input: async (asked) => ({ release: (await asked.release()).key }) },
  remindApproval: { may: "approval.ask", input: async (asked) => ({ release: (await asked.release()).key }) },
  giveApproval: { may: "approval.give", input: async (asked) => ({ release: (await asked.release()).key, version: 1, answer: "yes" }) },
  tellOfSilence: { may: "workspace.read", input: async (asked) => ({ release: (await asked.release()).key }) },
  makeApprovalPolicy: { may: "policy.edit", input: async (asked) => approvalPolicy(asked) },
  changeApprovalPolicy: { may: "policy.edit", input: async (asked) => ({ ...approvalPolicy(asked), policyId: await policyOf(asked), name: "Other" }) },
  removeApprovalPolicy: { may: "policy.edit", input: async (asked) => ({ policyId: await policyOf(asked) }) },
  addOwnAway: { may: "person.editOwn", input: async () => away },
  removeOwnAway: { may: "person.editOwn", input: async ({ who }) => must(await addOwnAway(away, who)) },
  addAway: { may: "person.manage", input: async ({ other }) => ({ ...away, personId: other.actor.id }) },
  removeAway: { may: "person.manage", input: async ({ other }) => must(await addOwnAway(away, other)) },

  createTemplate: { may: "template.edit", input: async (asked) => ({ name: asked.who.actor.name, about: "", release: (await asked.release()).key }) },
  changeTemplate: { may: "template.edit", input: async (asked) => ({ slug: await asked.template(), base: 1, name: "Other", about: "", items: [] }) },
  saveTemplateSection: {
    may: "template.edit",
    input: async (asked) => ({ slug: await asked.template(), base: 1, section: "times", value: { sustainedMinutes: 5, budgetMinutes: 998 } }),
  },
  removeTemplate: { may: "template.edit", input: async (asked) => ({ slug: await asked.template() }) },

  createService: { may: "service.edit", input: async ({ who, other }) => ({ name: who.actor.name, ownerId: other.actor.id }) },
  changeService: {
    may: "service.edit",
    input: async ({ who, other, administrator }) => {
      const { id } = must(await createService({ name: `Of ${who.actor.name}`, ownerId: other.actor.id }, administrator));
      return { serviceId: id, name: who.actor.name, ownerId: other.actor.id };
    },
  },

  invitePerson: { may: "person.manage", input: async ({ who }) => ({ name: "New Here", email: `${who.actor.id}@ripcord.example`, title: "", role: "viewer", timeZone: "UTC" }) },
  renewInvitation: { may: "person.manage", input: async (asked) => ({ personId: (await asked.invited()).personId }) },
  changePerson: { may: "person.manage", input: async ({ other }) => ({ personId: other.actor.id, name: "Renamed", title: "", role: "leader", timeZone: "UTC" }) },
  deactivatePerson: { may: "person.manage", input: async ({ other }) => ({ personId: other.actor.id }) },
  reactivatePerson: {
    may: "person.manage",
    input: async ({ other, who }) => {
      await clients().write.person.update({ where: { id: other.actor.id }, data: { deactivatedAt: who.now } });
      return { personId: other.actor.id };
    },
  },
  editOwn: { may: "person.editOwn", input: async () => ({ name: "New Name", timeZone: "UTC" }) },
  changePassword: {
    may: "person.editOwn",
    input: async ({ who }) => {
      await clients().write.person.update({ where: { id: who.actor.id }, data: { passwordHash: await hashPassword(password) } });
      return { current: password, password: "another long sentence" };
    },
  },
  createToken: { may: "token.own", input: async () => ({ name: "Pipeline" }) },
  revokeToken: { may: "token.own", input: async ({ who }) => ({ tokenId: must(await createToken({ name: "Old" }, who)).id }) },

  connectChannel: { may: "channel.manage", input: async ({ who }) => ({ kind: "webhook", name: who.actor.name, url: "https://bot.ripcord.example/in" }) },
  testChannel: { may: "channel.manage", input: async (asked) => ({ channelId: await channelOf(asked) }) },
  removeChannel: { may: "channel.manage", input: async (asked) => ({ channelId: await channelOf(asked) }) },
  retryDelivery: { may: "delivery.retry", input: async (asked) => must(await testChannel({ channelId: await channelOf(asked) }, asked.administrator)) },
  readNotification: {
    may: "notification.own",
    input: async ({ who }) => {
      const { id } = await clients().write.notification.create({ data: { personId: who.actor.id, kind: "stepWaits", say: "Your step is next.", href: "/", at: who.now } });
      return { notificationId: id };
    },
  },
  readAllNotifications: { may: "notification.own", input: async ({ who }) => ({ upTo: who.actor.id }) },
  changeTelling: { may: "notification.own", input: async () => ({ byEmail: false, chat: "slack", url: "https://hooks.slack.com/services/T0/B0/x" }) },
  testTelling: {
    may: "notification.own",
    input: async ({ who }) => {
      await clients().write.person.update({ where: { id: who.actor.id }, data: { tellKind: "slack", tellUrl: "https://hooks.slack.com/services/T0/B0/x" } });
      return {};
    },
  },

  saveWorkspace: { may: "workspace.edit", input: async ({ who }) => ({ ...untouchedWorkspace, name: who.actor.name }) },
  savePolicy: { may: "policy.edit", input: async () => ({ ...untouchedPolicy, fireDrillDays: 31 }) },
  showServices: {
    may: "workspace.edit",
    input: async ({ who, administrator }) => {
      const { id } = must(await createService({ name: `Seen by ${who.actor.name}`, ownerId: administrator.actor.id }, administrator));
      return { services: [{ serviceId: id, publicName: who.actor.name }] };
    },
  },
  joinUpdates: { may: "subscriber.join", input: async ({ who }) => ({ email: `${who.actor.id}@customer.example` }) },
  confirmUpdates: { may: "subscriber.join", input: async ({ who }) => ({ token: confirmHref(`${who.actor.id}@customer.example`, who.now).split("/").at(-1) }) },
  leaveUpdates: { may: "subscriber.leave", input: async ({ who }) => ({ token: leaveHref(who.actor.id).split("/").at(-1) }) },
  reportFeedback: { may: "feedback.report", input: async () => ({ text: "Pages open slowly." }) },

  setUp: { may: "setUp.run", input: async ({ who }) => ({ name: "First", email: `${who.actor.id}@ripcord.example`, password, timeZone: "UTC" }) },
  acceptInvitation: { may: "invitation.accept", input: async (asked) => ({ secret: (await asked.invited()).secret, password }) },
  linkPerson: { may: "session.start", input: async (asked) => ({ issuer: "https://id.example", subject: asked.who.actor.id, email: (await asked.invited()).email, emailVerified: true }) },
};

async function ofRun(asked: AccessCase) {
  return { run: (await asked.run()).run };
}

function approvalPolicy({ other }: AccessCase) {
  return { name: "Every launch", serviceIds: [], riskClasses: [], steps: [{ who: { kind: "people", personIds: [other.actor.id] }, count: 1 }], remindHours: 4, escalateHours: 20 };
}

async function policyOf(asked: AccessCase): Promise<string> {
  return must(await makeApprovalPolicy(approvalPolicy(asked), asked.administrator)).policyId;
}

async function messageOf(asked: AccessCase) {
  const { run } = await asked.run();
  const { planVersion } = await clients().write.run.findUniqueOrThrow({ where: { number: Number(run.slice(4)) }, select: { planVersion: { select: { document: true } } } });
  return { run, planMessageId: planDocument.parse(planVersion.document).messages.items[0]?.id };
}

function itemOf({ key, itemId }: { key: string; itemId: string }) {
  return { release: key, itemId };
}

async function channelOf({ who, administrator }: AccessCase): Promise<string> {
  return must(await connectChannel({ kind: "webhook", name: `Of ${who.actor.name}`, url: "https://bot.ripcord.example/in" }, administrator)).id;
}
