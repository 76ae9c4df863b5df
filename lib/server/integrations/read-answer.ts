import "server-only";
import { failed, type Outcome, refused, sent } from "@/lib/domain/delivery/outcome";
import type { Posted } from "./post-json";

type Answer = {
  url: string;
  posted: Posted;
  /** Answers after which trying again would change nothing, each with what to do. */
  final: Readonly<Record<number, string>>;
};

/** What a webhook's answer means. Its address is a secret: the sentence names the host. */
export function readAnswer({ url, posted, final }: Answer): Outcome {
  if ("say" in posted) return failed(posted.say);
  const { status, headers, text } = posted;
  const { host } = new URL(url);
  if (status >= 200 && status < 300) return sent;
  if (status >= 300 && status < 400) return refused(`${host} answers with a redirect (${status}), which is not followed. Connect the address that it leads to.`);
  // Slack's answers are single words such as no_service; anything else is not repeated.
  const word = /^[a-z_]{1,60}$/.test(text.trim()) ? `, ${text.trim()}` : "";
  const advice = final[status];
  if (advice) return refused(`${host} refused it (${status}${word}). ${advice}`);
  return failed(`${host} did not take it (${status}${word}).`, Number(headers["retry-after"]) || undefined);
}
