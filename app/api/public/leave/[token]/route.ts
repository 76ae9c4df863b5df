import { answerPage } from "@/app/(public)/status/answer";
import { openPage } from "@/app/(public)/status/open-page";
import { askPage } from "@/components/status/ask-page";
import { leaveUpdates } from "@/lib/server/status/leave-updates";
import { getStatus, isLeaveLink } from "@/lib/server/status/queries";
import { leadTo } from "../../take-form";

const cutOff = { question: "This link was cut off.", say: "Open it from the e-mail again, or answer to that e-mail." };

/** A page with a button: what people open from an e-mail. Programs that look into links end nothing by that. */
export const GET = openPage(async (request, { token = "" }, now) => {
  const { name, timeZone } = await getStatus(now);
  if (!isLeaveLink(token)) return answerPage(request, askPage({ name, timeZone, ...cutOff }), 404);
  const button = { action: `/api/public/leave/${token}`, label: "End the updates" };
  return answerPage(request, askPage({ name, timeZone, question: `No more updates from ${name}?`, say: "You can ask for them again at any time.", button }));
});

/** The button, and the one click of mail programs (RFC 8058), which want an answer and no redirect. */
export const POST = openPage(async (request, { token = "" }, now) => {
  const left = await leaveUpdates({ token }, { actor: null, now, via: "browser" });
  const isOneClick = (await request.text()).includes("List-Unsubscribe=One-Click");
  if (left.ok) return isOneClick ? new Response(null, { status: 200, headers: { "cache-control": "no-store" } }) : leadTo("left");
  const { name, timeZone } = await getStatus(now);
  return answerPage(request, askPage({ name, timeZone, ...cutOff }), 404);
});
