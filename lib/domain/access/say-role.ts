import type { Role } from "./roles";

/** What a role may do, in a sentence; the whole truth is the table in policy.ts. */
export const sayRole: Record<Role, string> = {
  administrator: "May do everything, and manages people.",
  productManager: "Writes releases, plans, checklists and templates, and marks releases as ready.",
  engineer: "Ticks checklists, deploys, edits services, and the sections of plans that name them.",
  leader: "Reads everything, and decides where a plan names them.",
  viewer: "Reads everything.",
};
