import { reviewEventTypes } from "../review/review-event";

import { runEventTypes } from "../run/run-event";

import { evidenceEventTypes } from "../evidence/evidence-event";

/** Everything that can be recorded. A type is noun.verb in the past; its sentence is in say-event.ts. */
export const eventTypes = [
  "release.created", "release.changed", "release.moved", "release.fellBack",
  "plan.saved", "plan.restored",
  "item.ticked", "item.unticked", "item.notApplicable", "item.applicable", "item.added", "item.changed", "item.removed", "items.ordered",
  "template.created", "template.changed", "template.removed",
  "service.created", "service.changed",
  "person.invited", "person.joined", "person.changed", "person.deactivated", "person.reactivated", "person.passwordChanged",
  "token.created", "token.revoked",
  "channel.connected", "channel.removed",
  "workspace.changed", "feedback.reported",
  ...reviewEventTypes,
  ...evidenceEventTypes,
  ...runEventTypes,
] as const;
export type EventType = (typeof eventTypes)[number];

/** `data` holds what the sentence needs: names and titles as they were then. */
export type NewEvent = { type: EventType; data: Record<string, unknown>; /** Of the run that it belongs to, if any. */ runId?: string };
