import type { Role } from "./roles";

/**
 * Who may do what. "named": only on a release that names the person for it (see each verb).
 * "anyone" in the last column: needs no session. A capability without a row does not exist.
 */
type Answer = "yes" | "named" | "no";
type Row = { say: string; anyone?: true } & Record<Role, Answer>;

function row(say: string, administrator: Answer, productManager: Answer, engineer: Answer, leader: Answer, viewer: Answer): Row {
  return { say, administrator, productManager, engineer, leader, viewer };
}

function open(say: string): Row {
  return { ...row(say, "yes", "yes", "yes", "yes", "yes"), anyone: true };
}

export const policy = {
  //                                                                                    admin  product eng.   leader viewer
  "workspace.read": row("read everything but secrets",                                  "yes", "yes", "yes", "yes", "yes"),
  "release.create": row("create, duplicate and copy releases",                          "yes", "yes", "no", "no", "no"),
  "release.edit": row("change name, version, services, owner and launch of a release",  "yes", "yes", "no", "no", "no"),
  "release.cancel": row("cancel a release",                                             "yes", "yes", "no", "no", "no"),
  "release.markReady": row("mark a release as ready, or take that back",                "yes", "yes", "named", "named", "no"),
  "release.deploy": row("start deployment, start monitoring, complete",                 "yes", "yes", "yes", "named", "no"),
  "plan.edit": row("edit a plan; those named on it, the sections that they own",        "yes", "yes", "named", "named", "named"),
  "checklist.tick": row("tick, untick and mark items as not applicable",                "yes", "yes", "yes", "named", "named"),
  "checklist.edit": row("add, change, reorder and remove checklist items",              "yes", "yes", "no", "no", "no"),
  "run.open": row("say that something is wrong",                                        "yes", "yes", "yes", "yes", "yes"),
  "run.decide": row("decide what to do; who isn't the decision maker gives a reason",   "yes", "yes", "yes", "yes", "yes"),
  "run.act": row("carry out a run: acknowledge, steps, notes, verify, recover, resolve", "yes", "yes", "yes", "yes", "named"),
  "message.send": row("send the messages of a run, and skip one",                         "yes", "yes", "yes", "yes", "named"),
  "lock.lift": row("lift the lock that a run left on its services",                     "yes", "named", "named", "named", "named"),
  "review.edit": row("write in the review of a run; those named in it",                 "yes", "yes", "yes", "yes", "named"),
  "review.publish": row("publish the review of a run",                                  "yes", "yes", "named", "yes", "named"),
  "drill.edit": row("schedule, start, record and cancel drills, and say what was learned",  "yes", "yes", "yes", "yes", "named"),
  "approval.ask": row("ask for approval of a plan",                                     "yes", "yes", "named", "named", "no"),
  "approval.give": row("answer when asked for approval",                                "yes", "yes", "yes", "yes", "yes"),
  "waiver.ask": row("ask that something does not have to hold",                         "yes", "yes", "yes", "yes", "named"),
  "waiver.answer": row("approve, refuse and take back waivers",                         "yes", "no", "no", "yes", "no"),
  "freeze.edit": row("declare, change and end freezes",                                 "yes", "no", "no", "yes", "no"),
  "policy.edit": row("change who approves, how long evidence is good, and what the linter blocks",  "yes", "no", "no", "no", "no"),
  "template.edit": row("create, change and remove templates",                           "yes", "yes", "no", "no", "no"),
  "service.edit": row("create and change services",                                     "yes", "yes", "yes", "no", "no"),
  "delivery.retry": row("try again to send a message that did not arrive",              "yes", "yes", "yes", "yes", "no"),
  "channel.manage": row("connect and remove channels, and see what did not arrive",     "yes", "no", "no", "no", "no"),
  "workspace.edit": row("change what holds for the whole workspace",                   "yes", "no", "no", "no", "no"),
  "person.manage": row("invite people, change roles, deactivate and reactivate",        "yes", "no", "no", "no", "no"),
  "person.editOwn": row("change one's own name, time zone and password",                "yes", "yes", "yes", "yes", "yes"),
  "notification.own": row("read one's own notifications, and choose how to be told",    "yes", "yes", "yes", "yes", "yes"),
  "token.own": row("create and revoke one's own API tokens",                            "yes", "yes", "yes", "yes", "yes"),
  "setUp.run": open("make the first administrator, while there is no person"),
  "invitation.accept": open("set one's password with the secret of an invitation"),
  "session.start": open("sign in"),
  "feedback.report": open("report a problem as a customer"),
  "subscriber.join": open("get updates of the status page by e-mail"),
  "subscriber.leave": open("end one's updates of the status page"),
} satisfies Record<string, Row>;

export type Capability = keyof typeof policy;
export const capabilities = Object.keys(policy) as Capability[];

/** "named" leaves the answer to the verb, which knows the release. Nobody signed in: only the open rows. */
export function mayRole(capability: Capability, role: Role | null): Answer {
  const entry: Row = policy[capability];
  if (role === null) return entry.anyone ? "yes" : "no";
  return entry[role];
}

export function sayForbidden(capability: Capability): string {
  const entry: Row = policy[capability];
  return `Your role does not allow you to ${entry.say.split("; ")[0]}. Ask an administrator, or someone who may.`;
}
