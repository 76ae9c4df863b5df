import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/domain/access/content-policy";
import { isOverTls, tlsFromNowOn } from "@/lib/domain/access/over-tls";
import { isApiPath, isPublicPath } from "@/lib/domain/access/public-path";
import { signInHref } from "@/lib/domain/access/sign-in-href";

const sessionCookies = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/**
 * Headers for every page, and a short way to the sign-in page. It looks at the cookie's presence only and protects
 * nothing: each page calls requireContext and each verb checks for itself, with or without this file.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const tls = isOverTls(request.headers, process.env.NEXTAUTH_URL);
  const policy = contentPolicy(nonce, { dev: process.env.NODE_ENV === "development", tls });
  const response = mustSignIn(request) ? toSignIn(request) : goOn(request, nonce, policy);
  response.headers.set("content-security-policy", policy);
  if (tls) response.headers.set("strict-transport-security", tlsFromNowOn);
  return response;
}

export const config = {
  // Files of the build need neither; next.config.ts gives them the headers that hold for all.
  // The status page is for everybody, sends its own headers, and has to be quick when everybody looks.
  matcher: ["/((?!_next/static/|_next/image|icons?\\.svg|favicon\\.ico|banner\\.js$|status(?:/(?:confirm/)?[^/]+)?$|api/public/).*)"],
};

function mustSignIn({ method, nextUrl, cookies }: NextRequest): boolean {
  // A server action answers for itself, so that what somebody typed is kept when the session has ended.
  if (method !== "GET" && method !== "HEAD") return false;
  if (isPublicPath(nextUrl.pathname) || isApiPath(nextUrl.pathname)) return false;
  return !sessionCookies.some((name) => cookies.has(name));
}

function toSignIn({ nextUrl }: NextRequest): NextResponse {
  return NextResponse.redirect(new URL(signInHref(nextUrl.pathname + nextUrl.search), nextUrl));
}

function goOn(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  // The framework reads the nonce from the policy, the layout from its own header.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-ripcord-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}
