import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/access/auth-options";
import { isOwnRequest } from "@/lib/server/access/own-request";

type Asked = { params: Promise<{ nextauth: string[] }> };

// What sign-in needs and nothing more: next-auth would also print what a stranger sends to _log.
const used = ["csrf", "signin", "callback", "signout", "error"];

async function answer(request: NextRequest, asked: Asked): Promise<Response> {
  const { nextauth } = await asked.params;
  if (!used.includes(nextauth[0] ?? "")) return sayProblem(404, "Not found", "There is nothing here. Open /sign-in to sign in.");
  if (request.method === "POST" && !isOwnRequest(request.headers)) {
    return sayProblem(403, "Forbidden", "This request did not come from a page of Ripcord. Open /sign-in and try again.");
  }
  const response: Response = await NextAuth(request, asked, authOptions(request.headers));
  response.headers.set("cache-control", "private, no-store");
  return response;
}

function sayProblem(status: number, title: string, say: string): Response {
  return Response.json({ type: "about:blank", title, status, say }, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}

export { answer as GET, answer as POST };
