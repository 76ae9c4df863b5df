/** What can go wrong on the way through a sign-in provider; the address of the sign-in page carries the code. */
export const signInProblems = {
  unknown: "Nobody here was invited with this account. Ask an administrator for an invitation.",
  unverified: "Your sign-in provider has not verified your e-mail. Verify it there, then sign in again.",
  provider: "Your sign-in provider did not let you through. Try again, or sign in with your password.",
} as const;

export type SignInProblem = keyof typeof signInProblems;

/** Only a sentence of ours is ever shown, whatever the address says. */
export function saySignInProblem(code: string | undefined): string | null {
  if (!code) return null;
  return Object.hasOwn(signInProblems, code) ? signInProblems[code as SignInProblem] : signInProblems.provider;
}
