import { z } from "zod";

/** The texts of a review, in the order in which they are asked for. */
export const reviewTexts = ["rootCause", "worked", "didNotWork", "improve", "forCustomers"] as const;
export type ReviewText = (typeof reviewTexts)[number];
/** Without these nothing is published; the last text is a choice. */
export const questions = ["rootCause", "worked", "didNotWork", "improve"] as const satisfies ReviewText[];

export const textNames: Record<ReviewText, string> = {
  rootCause: "Root cause",
  worked: "What worked",
  didNotWork: "What didn’t",
  improve: "What to improve",
  forCustomers: "For customers",
};

export const textHints: Record<ReviewText, string> = {
  rootCause: "What in the set-up of the work let this happen? Ask why until the answer is something that can be changed.",
  worked: "What helped to see it, to decide and to go back? It should stay.",
  didNotWork: "What was missing, slow or in the way? Plans, tools and texts, never a person.",
  improve: "What would make it shorter or harmless next time? Make an action of each.",
  forCustomers: "What happened, what you do about it, in their words. It goes to the status page when the review is published.",
};

/** At which revision each text last changed, by whom and when (ISO 8601); a text that nobody wrote has no entry. */
export const textRevisions = z.partialRecord(z.enum(reviewTexts), z.object({ revision: z.number(), personId: z.string(), at: z.string() }));
export type TextRevisions = z.output<typeof textRevisions>;

export function isWritten(text: string): boolean {
  return text.trim() !== "";
}
