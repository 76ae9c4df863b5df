import { wayBack } from "../readiness/way-back";
import type { ReleaseUnderTest } from "./complete-release";

type Holds = (release: ReleaseUnderTest) => boolean;

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
  "data.restore": ({ plan: { data } }) => !(data.touchesData && (data.backup === "taken" || data.backup === "planned")) || data.restoreTested,
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
  "item.owner": (release) => release.items.every(({ ownerId, notApplicable }) => notApplicable !== null || isHereOrNobody(release, ownerId)),
  "release.owner": (release) => isHere(release, release.release.ownerId),
};
