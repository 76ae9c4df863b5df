import { wayBack } from "../readiness/way-back";
import { canonical, coveredBy, type Scope } from "../evidence/scope";
import { amara, type ReleaseUnderTest } from "./complete-release";

type Holds = (release: ReleaseUnderTest) => boolean;

const proven = ({ evidence, plan, now: at }: ReleaseUnderTest, kinds: string[], scope: Scope, days: number) => {
  const now = canonical(coveredBy(scope, plan));
  const last = evidence.drills.filter(({ kind, digest }) => kinds.includes(kind) && digest === now).sort((a, b) => a.at - b.at || (a.result === "failed" ? 1 : -1)).at(-1);
  return last?.result === "passed" && at < last.at + days * 24 * 3_600_000;
};
const written = (text: string) => /\S/.test(text);
const isHere = ({ people }: ReleaseUnderTest, id: string | null) => id !== null && (people.get(id)?.active ?? false);
const isHereOrNobody = (release: ReleaseUnderTest, id: string | null) => id === null || isHere(release, id);
const everyStep = (holds: (step: ReleaseUnderTest["plan"]["steps"]["items"][number], release: ReleaseUnderTest) => boolean): Holds => (release) => release.plan.steps.items.every((step) => holds(step, release));
const everyRole = (holds: (role: ReleaseUnderTest["plan"]["roles"]["items"][number], release: ReleaseUnderTest) => boolean): Holds => (release) => release.plan.roles.items.every((role) => holds(role, release));

/** What the Definition of Done demands, said a second time and the other way round: what must be true of a ready release. */
export const whatReadyMeans: Record<string, Holds> = {
  "trigger.numbers": ({ plan }) => plan.triggers.items.some(({ kind, signal, threshold, sustainedMinutes }) => kind === "quantitative" && signal !== "" && threshold !== null && sustainedMinutes !== null),
  "trigger.observer": (release) => release.plan.triggers.items.every((trigger) => isHereOrNobody(release, trigger.observedById)),
  "step.some": ({ plan }) => plan.steps.items.length >= 1,
  "step.instruction": everyStep(({ instruction }) => written(instruction)),
  "step.owner": everyStep(({ ownerId }) => ownerId !== null),
  "step.active": everyStep(({ ownerId, deputyId }, release) => isHereOrNobody(release, ownerId) && isHereOrNobody(release, deputyId)),
  "step.timeBox": everyStep(({ timeBoxMinutes }) => typeof timeBoxMinutes === "number"),
  "step.verification": everyStep(({ verification }) => written(verification)),
  "step.wayForward": ({ plan }) => {
    const [first] = plan.steps.items.filter(({ undo }) => undo === "no").sort((a, b) => a.position - b.position);
    return first === undefined || written(first.wayForward);
  },
  "data.answered": ({ plan: { data } }) =>
    data.touchesData === true ? written(data.writes) && data.fate !== null && data.lossClass !== null && data.backup !== null : data.touchesData === false && written(data.noDataReason) && data.answeredById !== null,
  "data.migration": ({ plan: { data } }) => data.touchesData !== true || data.migrations.every(({ name, reversible }) => name !== "" && typeof reversible === "boolean"),
  "data.restore": (release) => !(release.plan.data.touchesData && (release.plan.data.backup === "taken" || release.plan.data.backup === "planned")) || proven(release, ["restore"], "restore", release.policy.days.restore),
  "data.person": (release) => isHereOrNobody(release, release.plan.data.answeredById) && release.plan.data.reconciliations.every(({ ownerId }) => isHere(release, ownerId)),
  "role.person": everyRole(({ personId }) => personId !== null),
  "role.deputy": everyRole(({ deputyId }) => deputyId !== null),
  "role.active": everyRole(({ personId, deputyId }, release) => isHereOrNobody(release, personId) && isHereOrNobody(release, deputyId)),
  "role.two": everyRole(({ personId, deputyId }) => personId === null || personId !== deputyId),
  "time.sustained": ({ plan }) => typeof plan.times.sustainedMinutes === "number",
  "time.budget": ({ plan }) => typeof plan.times.budgetMinutes === "number",
  "time.criticalPath": ({ plan }) => (wayBack(plan)?.totalMinutes ?? 0) <= (plan.times.budgetMinutes ?? Infinity),
  "message.internal": ({ plan }) => plan.messages.items.filter(({ audience }) => audience === "internal").length > 0,
  "message.external": ({ plan: { messages } }) => messages.customersNotice === false || (messages.customersNotice === true && messages.items.filter(({ audience }) => audience === "external").length > 0),
  "message.finished": (release) => release.plan.messages.items.every(({ text, moment, everyMinutes, ownerId }) => written(text) && (moment !== "every" || everyMinutes !== null) && isHere(release, ownerId)),
  "review.lead": (release) => isHere(release, release.plan.review.leadId) && release.plan.review.dueDays !== null,
  "review.invitee": (release) => release.plan.review.inviteeIds.every((id) => isHere(release, id)),
  "item.done": ({ items }) => items.every(({ phase, required, verifies, tick, notApplicable }) => phase !== "preDeployment" || !required || verifies !== null || tick !== null || notApplicable !== null),
  "item.stale": ({ items, plan }) => items.every(({ phase, required, verifies, covers, tick }) => phase !== "preDeployment" || !required || verifies !== null || tick === null || covers === null || tick.digest === canonical(coveredBy(covers, plan))),
  "item.owner": (release) => release.items.every(({ ownerId, notApplicable }) => notApplicable !== null || isHereOrNobody(release, ownerId)),
  "drill.way": (release) =>
    release.plan.steps.items.length === 0 ||
    release.items.every(({ phase, required, verifies, notApplicable }) => phase !== "preDeployment" || !required || verifies !== "stepsTested" || notApplicable !== null) ||
    proven(release, ["staging", "run"], "way", release.policy.days.staging) ||
    proven(release, ["pipeline"], "way", release.policy.days.pipeline),
  "approval.given": ({ policy: { approvals: [policy] }, evidence: { approvals, digests }, people, release, plan }) =>
    (policy?.steps ?? []).every(({ who, count }) => {
      const words = approvals.filter(({ digest }) => digest === digests.plan);
      const last = words.filter((one) => !words.some((other) => (other.forId ?? other.personId) === (one.forId ?? one.personId) && (other.at > one.at || (other.at === one.at && other.id > one.id))));
      const inPlace = last.filter(({ personId, forId }) => {
        const id = forId ?? personId;
        const deciders = plan.roles.items.flatMap((role) => (who.kind === "duty" && role.duty === who.duty ? [role.personId, role.deputyId] : []));
        return [id, personId].every((each) => each !== release.ownerId && each !== amara && people.get(each)?.active === true) && (who.kind === "people" ? who.personIds.includes(id) : who.kind === "role" ? people.get(id)?.role === who.role : deciders.includes(id));
      });
      return inPlace.length >= count && inPlace.every(({ answer }) => answer === "yes");
    }),
  "release.owner": (release) => isHere(release, release.release.ownerId),
};
