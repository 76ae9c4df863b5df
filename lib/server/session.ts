import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { signInHref } from "@/lib/domain/access/sign-in-href";
import { done, type Result } from "@/lib/domain/result/result";
import { isOwnRequest } from "./access/own-request";
import { findActor, findActorAndFrame, readClaims } from "./access/session-claims";
import type { Actor, Context } from "./context";
import { findTokenActor } from "./token/find-token-actor";

export type SignedIn = Context & { actor: Actor };

/** Who asks from a browser; nobody when the session ended or another site sent the request. */
export const getContext = cache(async (): Promise<Context> => {
  const now = new Date();
  const sent = await headers();
  const claims = isOwnRequest(sent) ? await readClaims(await cookies(), sent) : null;
  // A page that is loaded as a whole has its frame around it; a part of one, or an action, has not.
  const find = sent.get("accept")?.includes("text/html") ? findActorAndFrame : findActor;
  return { actor: claims && (await find(claims)), now, via: "browser" };
});

/** For pages: the signed-out go to the sign-in page, which brings them back here. */
export async function requireContext(): Promise<SignedIn> {
  const { actor, ...context } = await getContext();
  if (!actor) redirect(signInHref((await headers()).get("x-ripcord-path")));
  return { actor, ...context };
}

/** Who asks with an API token. Cookies never count here; every refusal means that no valid token was sent. */
export async function getApiContext(request: Request): Promise<Result<SignedIn>> {
  const now = new Date();
  const found = await findTokenActor(request.headers.get("authorization"), now);
  return found.ok ? done({ actor: found.value, now, via: "api" }) : found;
}
