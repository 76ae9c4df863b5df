import { answerPage } from "@/app/(public)/status/answer";
import { openPage } from "@/app/(public)/status/open-page";
import { askPage } from "@/components/status/ask-page";
import { confirmUpdates } from "@/lib/server/status/confirm-updates";
import { getStatus } from "@/lib/server/status/queries";
import { leadTo } from "../../take-form";

/** The button of the page that the e-mail leads to. */
export const POST = openPage(async (request, { token = "" }, now) => {
  const confirmed = await confirmUpdates({ token }, { actor: null, now, via: "browser" });
  if (confirmed.ok) return leadTo("confirmed");
  const { name, timeZone } = await getStatus(now);
  return answerPage(request, askPage({ name, timeZone, question: "This could not be confirmed.", say: confirmed.refusal.say }), 404);
});
