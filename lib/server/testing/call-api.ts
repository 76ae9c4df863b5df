import { hashSecret, newSecret } from "../access/secret";
import { clients } from "../db";

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Sent = { token?: string; body?: unknown; headers?: Record<string, string> };
export type Answered = { status: number; headers: Headers; text: string; body: unknown };

/** Calls the handlers of one route file as the framework does; a body that is no text is sent as JSON. */
export function caller(path: string, handlers: Record<string, Handler>) {
  return async (method: string, at: string, { token, body, headers = {} }: Sent = {}): Promise<Answered> => {
    const url = new URL(at, "http://localhost:3000");
    const isText = typeof body === "string" || body instanceof Uint8Array;
    const request = new Request(url, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      body: body === undefined ? undefined : isText ? (body as BodyInit) : JSON.stringify(body),
    });
    const handler = handlers[method];
    if (!handler) throw new Error(`${path} has no ${method}.`);
    const response = await handler(request, { params: Promise.resolve(paramsOf(path, url.pathname)) });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
  };
}

function paramsOf(path: string, pathname: string): Record<string, string> {
  const parts = pathname.split("/");
  return Object.fromEntries(path.split("/").flatMap((part, at) => (part.startsWith("[") ? [[part.slice(1, -1), parts[at] ?? ""]] : [])));
}

/** A new API token of a person. */
export async function tokenOf(person: { actor: { id: string } }, now = new Date("2026-06-10T12:00:00Z")): Promise<string> {
  const token = newSecret("rip_");
  await clients().write.apiToken.create({ data: { personId: person.actor.id, name: "Test", tokenHash: hashSecret(token), createdAt: now } });
  return token;
}
