import "server-only";
import { decodeJwt } from "jose";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";

/** The name on the button, when an OpenID Connect provider is set by the environment. */
export function ssoName(env = process.env): string | null {
  return env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET ? env.OIDC_NAME || "Single sign-on" : null;
}

/** Any standard provider: found by discovery, with PKCE, state and nonce. */
export function oidcProvider(env = process.env): OAuthConfig<Profile>[] {
  const name = ssoName(env);
  if (!name || !env.OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name,
      type: "oauth",
      wellKnown: `${env.OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      checks: ["pkce", "state", "nonce"],
      idToken: true,
      httpOptions: { timeout: 8_000 },
      userinfo: {
        // Some providers tell the e-mail in the ID token, others only here. What the signed token says wins;
        // its signature, audience and nonce were checked when it came.
        request: async ({ tokens: { id_token, access_token }, client }) => {
          const claims = decodeJwt(id_token ?? "");
          if (!client.issuer.metadata.userinfo_endpoint || !access_token) return claims;
          const told = await client.userinfo(access_token);
          if (told.sub !== claims.sub) throw new Error("The provider told of somebody else than it signed for.");
          return { ...told, ...claims };
        },
      },
      profile: ({ sub }) => ({ id: sub ?? "" }),
    },
  ];
}

/** What the provider vouches for, in the words of linkPerson. */
export function identityOf(profile: Profile | undefined) {
  const claims: Record<string, unknown> = { ...profile };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof claims.email === "string" ? claims.email : undefined,
    emailVerified: claims.email_verified === true || claims.email_verified === "true",
  };
}
