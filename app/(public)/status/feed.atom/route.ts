import { atomFeed } from "@/lib/domain/status/atom-feed";
import { getStatus, publicSite } from "@/lib/server/status/queries";
import { answerWritten, writeOnce } from "../answer";
import { openPage } from "../open-page";

export const dynamic = "force-dynamic";

/** The updates for feed readers. */
export const GET = openPage(async (request, _, now) => {
  const view = await getStatus(now);
  return answerWritten(request, writeOnce(view, "feed", () => atomFeed(view, publicSite())), "application/atom+xml; charset=utf-8");
});
