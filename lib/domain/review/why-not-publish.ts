import type { Blocker } from "../readiness/blocker";
import { isWritten, questions, type ReviewText, textNames } from "./texts";

type Unpublished = {
  /** The key of the run: RUN-7. */
  key: string;
  texts: Record<ReviewText, string>;
  lead: { id: string; isActive: boolean } | null;
  releaseOwnerId: string;
  actions: readonly { id: string; what: string; owner: { name: string; isActive: boolean }; doneAt: string | null }[];
};

/** What is still missing before a review can be published, in the order of the page; empty when nothing is. */
export function whyNotPublish({ key, texts, lead, releaseOwnerId, actions }: Unpublished): Blocker[] {
  const whoId = lead?.isActive ? lead.id : releaseOwnerId;
  const blocker = (code: string, say: string, anchor: string): Blocker => ({ code: `review.${code}`, say, section: "review", field: `reviews/${key}/${anchor}`, whoId });
  return [
    ...questions.filter((text) => !isWritten(texts[text])).map((text) => blocker(text, `“${textNames[text]}” is not written yet.`, text)),
    ...actions
      .filter(({ doneAt, owner }) => doneAt === null && !owner.isActive)
      .map(({ id, what, owner }) => blocker("action", `“${what}” needs an owner: ${owner.name} is deactivated.`, `action-${id}`)),
  ];
}
