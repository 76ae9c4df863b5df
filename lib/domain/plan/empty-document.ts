import type { PlanDocument } from "./document";
import { duties } from "./words";

/** A plan with nothing written yet. */
export function emptyDocument(): PlanDocument {
  return {
    triggers: { items: [] },
    steps: { summary: "", waysBack: [], items: [] },
    data: {
      touchesData: null, noDataReason: "", answeredById: null, writes: "", fate: null, lossClass: null, migrations: [],
      backup: null, backupNote: "", reconciliations: [], compatibility: "", externalSystems: "", userActions: "",
    },
    roles: { items: duties.map((duty) => ({ duty, personId: null, deputyId: null })) },
    times: { sustainedMinutes: null, budgetMinutes: null },
    messages: { customersNotice: null, respondersChannel: "", goodwill: "", items: [] },
    review: { leadId: null, dueDays: null, inviteeIds: [], note: "" },
    blast: { who: "", howMany: "", note: "" },
    failures: { modes: [], alternatives: "" },
    artifacts: { flags: [], artifacts: [] },
  };
}
