import { isDatabaseWell } from "@/lib/server/health/check-database";
import { productVersion } from "@/lib/server/health/product-version";

export const dynamic = "force-dynamic";

/** For load balancers and monitors; the one route of ours that asks nobody who they are. */
export async function GET() {
  const isWell = await isDatabaseWell();
  const health = { status: isWell ? "ok" : "unavailable", database: isWell ? "ok" : "unreachable", version: productVersion() };
  return Response.json(health, { status: isWell ? 200 : 503, headers: { "cache-control": "no-store" } });
}
