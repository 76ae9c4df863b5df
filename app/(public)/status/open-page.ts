import { askPage } from "@/components/status/ask-page";
import { noteFailure } from "@/lib/server/status/queries";
import { answerPage } from "./answer";

type Answer = (request: Request, params: Record<string, string>, now: Date) => Promise<Response>;

/** A public address. When nothing can be read and nothing is kept, it says so instead of failing. */
export function openPage(answer: Answer) {
  return async (request: Request, route: { params: Promise<Record<string, string>> }): Promise<Response> => {
    try {
      return await answer(request, await route.params, new Date());
    } catch (error) {
      noteFailure(error);
      const say = "This is about this page alone: it says nothing about our services. Try again in a minute.";
      return answerPage(request, askPage({ name: "Service", timeZone: "UTC", question: "The status can’t be read right now.", say }), 503, { "retry-after": "30" });
    }
  };
}
