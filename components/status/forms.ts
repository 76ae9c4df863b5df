/** What the public forms hold while something in them does not fit; empty otherwise. */
export type PublicForm = { values: Record<string, string>; errors: Record<string, string>; /** What is wrong with the whole of it. */ say: string };
export type PublicForms = { subscribe?: PublicForm; report?: PublicForm };

/** What was done, as the address of the page says it after a form was taken. */
export const doneSentences = {
  asked: "Look into your inbox: we sent an e-mail to confirm. If it isn’t there in a few minutes, this address may get updates already.",
  confirmed: "You get updates by e-mail from now on.",
  left: "You get no more updates by e-mail.",
  reported: "Thank you, your report has arrived. It helps us to see who is hit.",
} as const;
export type Done = keyof typeof doneSentences;

export function readDone(value: string | null): Done | null {
  return value !== null && Object.hasOwn(doneSentences, value) ? (value as Done) : null;
}
