import { readDone } from "@/components/status/forms";
import { statusPage } from "@/components/status/status-page";
import { getStatus } from "@/lib/server/status/queries";
import { answerWritten, writeOnce } from "./answer";
import { openPage } from "./open-page";

export const dynamic = "force-dynamic";

/** What customers read while something is wrong, and while nothing is. */
export const GET = openPage(async (request, _, now) => {
  const done = readDone(new URL(request.url).searchParams.get("done"));
  const view = await getStatus(now);
  return answerWritten(request, writeOnce(view, `page ${done ?? ""}`, () => statusPage(view, { done })));
});
