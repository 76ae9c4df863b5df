import "server-only";
import { done, type Result } from "@/lib/domain/result/result";
import { getApiContext, getContext, type SignedIn } from "../session";

type Sent = Pick<Headers, "get">;

/** Who reads the description of the API: the holder of a token, or, without one, whoever is signed in. Never for a write. */
export async function getApiReader(sent: Sent): Promise<Result<SignedIn>> {
  const authorization = sent.get("authorization");
  if (authorization === null) {
    const { actor, ...context } = await getContext();
    if (actor) return done({ actor, ...context });
  }
  return getApiContext(new Request("http://localhost/", { headers: authorization === null ? {} : { authorization } }));
}
