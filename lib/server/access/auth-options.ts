import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isOverTls } from "@/lib/domain/access/over-tls";
import type { SignInProblem } from "@/lib/domain/access/sign-in-problem";
import { wayBack } from "@/lib/domain/access/sign-in-href";
import type { Result } from "@/lib/domain/result/result";
import { linkPerson } from "../person/link-person";
import { authSecret } from "./auth-secret";
import { logProblem } from "./log-problem";
import { identityOf, oidcProvider } from "./oidc";
import { signInAsCast } from "./sign-in-as-cast";
import { type SessionStart, signInWithPassword } from "./sign-in-with-password";

declare module "next-auth" {
  interface User {
    sessionVersion?: number;
  }
}

const sessionDays = 7;

type Sent = { get: (name: string) => string | null };

/** How sessions begin, for one request. next-auth is known to this folder alone; the rest of the house asks session.ts. */
export function authOptions(sent: Sent): NextAuthOptions {
  let linked: SessionStart | null = null;
  const address = sent.get("x-ripcord-address");

  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    useSecureCookies: isOverTls(sent, process.env.NEXTAUTH_URL),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    logger: { error: logProblem, warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        id: "password",
        credentials: { email: {}, password: {} },
        authorize: async (typed) => insist(await signInWithPassword(typed, { address })),
      }),
      Credentials({
        id: "cast",
        credentials: { personId: {} },
        authorize: async (chosen) => insist(await signInAsCast({ personId: chosen?.personId }, sent)),
      }),
      ...oidcProvider(),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== "oidc") return true;
        const identity = identityOf(profile);
        const found = await linkPerson(identity, { actor: null, now: new Date(), via: "browser" });
        if (found.ok) linked = found.value;
        return found.ok || problemHref(identity.email !== undefined && !identity.emailVerified ? "unverified" : "unknown");
      },
      // The whole session: who, and at which version of that person's sessions it began.
      jwt: ({ token, user }) => {
        if (!user) return token;
        const { id, sessionVersion } = linked ?? user;
        return { sub: id, sessionVersion };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + (path === "/sign-in" ? path : wayBack(path));
      },
    },
  };
}

/** The sentence of a refusal goes to the page that asked, as next-auth's `error`. */
function insist(result: Result<SessionStart>): SessionStart {
  if (!result.ok) throw new Error(result.refusal.say);
  return result.value;
}

function problemHref(problem: SignInProblem): string {
  return `/sign-in?error=${problem}`;
}
