import { calendarFile } from "@/lib/server/drill/calendar-file";
import { listCalendarDrills } from "@/lib/server/drill/queries";
import { getContext } from "@/lib/server/session";

/** A drill, or all scheduled ones of a release, as a calendar file: <id>.ics or REL-42.ics; for the browser's session. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const context = await getContext();
  if (!context.actor) return problem(401, "Sign in required", "Sign in first.");
  const name = /^([\w-]{1,40})\.ics$/.exec((await params).file)?.[1] ?? "";
  const isRelease = /^REL-[1-9]\d{0,8}$/i.test(name);
  const found = await listCalendarDrills(isRelease ? { release: name } : { drillId: name }, context);
  if (!found.ok) return problem(404, "Not found", found.refusal.kind === "invalid" ? "There is no such calendar file. It is at an address like REL-42.ics." : found.refusal.say);
  const url = process.env.NEXTAUTH_URL ?? new URL(request.url).origin;
  return new Response(calendarFile(found.value, { url: url.replace(/\/$/, ""), now: context.now }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": `attachment; filename="${isRelease ? name.toUpperCase() : "drill"}.ics"`, "cache-control": "no-store" },
  });
}

function problem(status: number, title: string, say: string) {
  return Response.json({ title, status, detail: say, say }, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}
