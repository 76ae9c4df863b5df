import { askPage } from "@/components/status/ask-page";
import { getStatus, whoConfirms } from "@/lib/server/status/queries";
import { answerPage } from "../../answer";
import { openPage } from "../../open-page";

export const dynamic = "force-dynamic";

/** Asks once more: mail programs open links by themselves, and none of them may say yes for a person. */
export const GET = openPage(async (request, { token = "" }, now) => {
  const { name, timeZone } = await getStatus(now);
  const email = whoConfirms(token, now);
  if (!email) return answerPage(request, askPage({ name, timeZone, question: "This link is too old or was cut off.", say: "Ask for updates again on the status page." }), 404);
  const button = { action: `/api/public/confirm/${token}`, label: "Send me updates" };
  return answerPage(request, askPage({ name, timeZone, question: `Updates from ${name}?`, say: `They go to ${email}. Each one has a link that ends them with one click.`, button }));
});
