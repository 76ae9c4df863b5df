import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
type Answer = { status: number; headers?: Record<string, string>; body?: string };

/** A web server that keeps what it is sent; `answer` says what it answers, or null to leave the caller waiting. */
export async function startReceiver(answer: (received: Received) => Answer | null = () => ({ status: 200, body: "ok" })) {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => (body += piece));
    request.on("end", () => {
      const each = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
      const says = answer(each);
      if (!says || says.status < 300) received.push(each);
      if (says) response.writeHead(says.status, says.headers).end(says.body ?? "");
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, received, stop };
}
