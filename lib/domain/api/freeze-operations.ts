import { z } from "zod";
import { declareFreezeInput } from "../freeze/freeze";
import { freezeStates } from "../freeze/view";
import { uuid } from "../text/text";
import { operation } from "./operation";

const moment = z.string().meta({ format: "date-time" });
const named = z.object({ id: z.string(), name: z.string() });
const freezeParams = z.strictObject({ freezeId: uuid });
const made = z.object({ id: z.string() });

export const freezeView = z
  .object({
    id: z.string(),
    name: z.string(),
    reason: z.string(),
    startsAt: moment,
    endsAt: moment,
    services: z.array(named).describe("None: everything is frozen."),
    declaredBy: named,
    state: z.enum(freezeStates),
  })
  .meta({ id: "Freeze" });

export const listFreezes = operation({
  id: "listFreezes", method: "GET", path: "/api/v1/freezes", group: "Readiness",
  summary: "List the freezes",
  about: "Those that hold or are planned, then the 20 that ended last. Going back never asks for a freeze.",
  may: "workspace.read",
  answer: { status: 200, say: "The freezes.", shape: z.object({ items: z.array(freezeView) }) },
});

export const declareFreeze = operation({
  id: "declareFreeze", method: "POST", path: "/api/v1/freezes", group: "Readiness",
  summary: "Declare a freeze",
  about: "From its start to its end no deployment of these services starts, unless a waiver makes an exception.",
  may: "freeze.edit", body: declareFreezeInput,
  answer: { status: 201, say: "The freeze is declared.", shape: made },
  example: { body: { name: "Year end", reason: "Finance closes its books.", startsAt: "2027-12-20T18:00:00+01:00", endsAt: "2028-01-03T08:00:00+01:00", serviceIds: [] } },
});

export const endFreeze = operation({
  id: "endFreeze", method: "DELETE", path: "/api/v1/freezes/{freezeId}", group: "Readiness",
  summary: "End a freeze, or remove a planned one",
  may: "freeze.edit", params: freezeParams,
  answer: { status: 204, say: "Nothing is held by it any more." },
});

export const freezeOperations = [listFreezes, declareFreeze, endFreeze] as const;
