import { cookies } from "next/headers";
import { releaseNumber, keyOf } from "@/lib/domain/release/key";
import { findActor, readClaims } from "@/lib/server/access/session-claims";
import { openStream } from "@/lib/server/live/open-stream";
import { getContext } from "@/lib/server/session";

export const dynamic = "force-dynamic";

/** What happens, as it happens: `?release=REL-42` for one release, `?release=me` for one's notifications, without it for all. */
export async function GET(request: Request) {
  const { actor } = await getContext();
  if (!actor) return problem(401, "Sign in required", "Sign in first.");
  const asked = new URL(request.url).searchParams;
  const key = asked.get("release");
  const me = key === "me" ? actor.id : undefined;
  const number = key === null ? null : releaseNumber(key);
  if (key !== null && !me && number === null) return problem(400, "No such key", "Write the key of a release, like REL-42.");

  const jar = await cookies();
  const isSignedIn = async () => {
    const claims = await readClaims(jar, request.headers);
    return claims !== null && (await findActor(claims)) !== null;
  };
  const after = request.headers.get("last-event-id") ?? asked.get("after");
  const stream = openStream({ release: number === null ? null : keyOf(number), me, after, isSignedIn }, request.signal);
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function problem(status: number, title: string, say: string) {
  return Response.json({ title, status, detail: say, say }, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}
