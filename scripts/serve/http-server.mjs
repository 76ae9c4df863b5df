import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal.mjs";
import { isAstray } from "./astray.mjs";
import { admitBody, isTooLarge, sendProblem } from "./body-limit.mjs";
import { listenSentence } from "./listen-sentence.mjs";
import { vouch } from "./request-headers.mjs";
import { logAtEnd } from "./request-log.mjs";

const STREAMS_END_AFTER = 1000;
const ALL_END_AFTER = 3500;

/**
 * The server around the framework: vouches for the headers, limits bodies, logs, and closes in under five seconds.
 * `handle(request, response)` answers what gets in; `upgrade`, when there is one, takes sockets over. Event streams are neither buffered nor timed.
 */
export function makeServer({ handle, log, trustProxy, upgrade }) {
  const open = new Set();
  const upgraded = new Set();
  let closing = false;
  const servers = [];

  async function answer(request, response, waitsForConsent = false) {
    const id = vouch(request, { trustProxy });
    response.setHeader("x-request-id", id);
    if (closing) response.setHeader("connection", "close");
    logAtEnd(log, request, response, id);
    open.add(response);
    response.once("close", () => open.delete(response));
    response.on("error", () => {}); // the caller went away; the log line says so
    try {
      if (isAstray(request)) return sendProblem(response, 404, "Not found", "Nothing is at this address. Write it as /api/v1/docs shows it, without a slash too many.");
      if (waitsForConsent && !isTooLarge(request)) response.writeContinue();
      const admitted = await admitBody(request, response);
      if (admitted) await handle(admitted, response);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      log.error({ id, err: error }, "a request failed");
      sendProblem(response, 500, "Internal error", "Something went wrong on our side: look at what was saved, then try again.");
    }
  }

  function add() {
    // A request has a minute to arrive; how long the answer may take is not limited.
    const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, (request, response) => void answer(request, response));
    server.on("checkContinue", (request, response) => void answer(request, response, true));
    if (upgrade) server.on("upgrade", takeOver);
    return server;
  }

  function takeOver(request, socket, head) {
    vouch(request, { trustProxy });
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    upgrade(request, socket, head);
  }

  async function listen(hosts, port) {
    for (const host of hosts) {
      const server = add();
      const wanted = port || servers[0]?.address().port || 0;
      if (await listenOn(server, host, wanted, { isOptional: servers.length > 0, isFixed: port > 0 })) servers.push(server);
    }
    return servers[0].address().port;
  }

  async function close() {
    if (closing) return;
    closing = true;
    for (const socket of upgraded) socket.destroy();
    const all = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 50);
    await Promise.race([all, pause(STREAMS_END_AFTER)]);
    for (const response of open) if (isEventStream(response)) response.end();
    await Promise.race([all, pause(ALL_END_AFTER - STREAMS_END_AFTER)]);
    servers.forEach((server) => server.closeAllConnections());
    clearInterval(idle);
  }

  return { listen, close };
}

const isEventStream = (response) => String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** Whether it listens now. A machine without IPv6 is no reason to fail when another address serves already. */
function listenOn(server, host, port, { isOptional, isFixed }) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (isOptional && !(isFixed && error.code === "EADDRINUSE")) return resolve(false);
      reject(new Refusal(listenSentence(error, host, port)));
    });
    server.listen({ host, port, exclusive: true, ipv6Only: host.includes(":") }, () => resolve(true));
  });
}

/** Where to listen: at this machine alone in demo mode, whose sign-in asks for no password; else everywhere. */
export function hostsFor({ host, demo }) {
  if (host) return [host];
  return demo ? ["127.0.0.1", "::1"] : ["0.0.0.0", "::"];
}
