import { exportRun } from "@/lib/domain/review/export-run";
import { getWholeRun } from "@/lib/server/review/queries";
import { getContext } from "@/lib/server/session";

/** A run as one Markdown document, RUN-7.md, in the time of who asks; for the browser's session. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const context = await getContext();
  if (!context.actor) return problem(401, "Sign in required", "Sign in first.");
  const run = /^(RUN-[1-9]\d{0,8})\.md$/i.exec((await params).file)?.[1];
  if (!run) return problem(404, "Not found", "There is no such export. A run is exported at an address like RUN-7.md.");
  const found = await getWholeRun({ run }, context);
  if (!found.ok) return problem(404, "Not found", found.refusal.say);
  return new Response(exportRun(found.value, context.actor.timeZone, context.now), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${found.value.key}.md"`,
      "cache-control": "no-store",
    },
  });
}

function problem(status: number, title: string, say: string) {
  return Response.json({ title, status, detail: say, say }, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}
