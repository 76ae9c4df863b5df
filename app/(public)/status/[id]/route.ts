import { askPage } from "@/components/status/ask-page";
import { incidentPage } from "@/components/status/incident-page";
import { getIncident, getStatus } from "@/lib/server/status/queries";
import { answerPage, answerWritten, writeOnce } from "../answer";
import { openPage } from "../open-page";

export const dynamic = "force-dynamic";

/** One incident, under an address that stays. */
export const GET = openPage(async (request, { id = "" }, now) => {
  const view = await getIncident(id, now);
  if (view) return answerWritten(request, writeOnce(view, "page", () => incidentPage(view, Math.floor(now.getTime() / 60_000) * 60_000)));
  const { name, timeZone } = await getStatus(now);
  return answerPage(request, askPage({ name, timeZone, question: "Nothing was told under this address.", say: "Look at the status page for what goes on, and for what was before." }), 404);
});
