import { answerPage } from "@/app/(public)/status/answer";
import type { Done, PublicForm } from "@/components/status/forms";
import { statusPage } from "@/components/status/status-page";
import type { Refusal, Result } from "@/lib/domain/result/result";
import { takePublicTry } from "@/lib/server/access/public-tries";
import { readForm } from "@/lib/server/api/read-form";
import type { Context } from "@/lib/server/context";
import { log } from "@/lib/server/log";
import { getStatus } from "@/lib/server/status/queries";

type Values = Record<string, string>;
type Form = { name: "subscribe" | "report"; done: Done; send: (values: Values, context: Context) => Promise<Result<unknown>> };

/**
 * Takes a form of the status page: no cookie, no account, no script. What was typed comes back with the reason
 * when it can't be taken. Nobody's session counts here, so no other site can use one.
 */
export function takeForm({ name, done, send }: Form) {
  return async (request: Request): Promise<Response> => {
    const now = new Date();
    const again = async (status: number, form: PublicForm) => answerPage(request, statusPage(await getStatus(now), { forms: { [name]: form } }), status);
    const read = await readForm(request);
    if (!read.ok) return again(read.status, { values: {}, errors: {}, say: read.say });
    const { website = "", ...values } = read.values;
    if (website !== "") return leadTo(done);
    try {
      const free = await takePublicTry(name, request.headers.get("x-ripcord-address"));
      if (!free.ok) return await again(429, { values, errors: {}, say: free.refusal.say });
      const sent = await send(values, { actor: null, now, via: "browser" });
      return sent.ok ? leadTo(done) : await again(422, { values, ...problemsOf(sent.refusal) });
    } catch (error) {
      log().error({ id: request.headers.get("x-request-id"), err: error }, "a public form could not be taken");
      return again(503, { values, errors: {}, say: "It could not be kept right now. What you wrote is still here: send it again in a minute." });
    }
  };
}

/** Back to the status page, so that loading it again sends nothing twice. */
export function leadTo(done: Done): Response {
  return new Response(null, { status: 303, headers: { location: `/status?done=${done}`, "cache-control": "no-store" } });
}

function problemsOf(refusal: Refusal): Omit<PublicForm, "values"> {
  if (refusal.kind !== "invalid") return { errors: {}, say: refusal.say };
  return { errors: Object.fromEntries(refusal.fields.toReversed().map(({ path, say }) => [path, say])), say: "" };
}
