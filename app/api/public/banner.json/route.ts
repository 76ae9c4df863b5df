import { getBanner } from "@/lib/server/status/queries";

export const dynamic = "force-dynamic";

/** What the banner on customers' sites says; only sites that administrators allowed may read it from a page. */
export async function GET(request: Request): Promise<Response> {
  const { banner, origins } = await getBanner(new Date());
  const origin = request.headers.get("origin");
  const headers = { "cache-control": "public, max-age=10", vary: "origin", ...(origin !== null && origins.includes(origin) && { "access-control-allow-origin": origin }) };
  return Response.json({ banner }, { headers });
}
