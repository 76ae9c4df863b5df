import type { PlanDocument } from "../../plan/document";

/** A plan as it is offered to start from: written out, with nobody named. */
export type Example = { slug: string; name: string; about: string; plan: PlanDocument };
