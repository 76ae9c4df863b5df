import { randomUUID } from "node:crypto";
import { callerAddress, isLoopbackAddress, isLoopbackHost } from "./address.mjs";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const OURS = /^x-(middleware|ripcord)-/;
const FORWARDED = /^(x-forwarded-|forwarded$|x-real-ip$|via$)/;

/**
 * Makes the headers say only what this server knows: nothing that speaks for the framework or for us gets in,
 * nothing about forwarding unless a proxy is trusted, and the id, the caller's address and whether the caller
 * sits at this machine are written here. Answers with the request's id.
 */
export function vouch(request, { trustProxy = false } = {}) {
  const { headers, socket } = request;
  const wasForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
  const id = UUID.test(headers["x-request-id"] ?? "") ? headers["x-request-id"].toLowerCase() : randomUUID();
  const atThisMachine = !wasForwarded && isLoopbackAddress(socket.remoteAddress) && isLoopbackHost(headers.host);
  const known = {
    "x-request-id": id,
    "x-ripcord-address": callerAddress(socket.remoteAddress, headers["x-forwarded-for"], trustProxy),
    "x-ripcord-loopback": atThisMachine ? "1" : "0",
    // So that the sign-in page can lead back, whether proxy.ts runs or not.
    "x-ripcord-path": request.url,
  };
  const isRefused = (name) => name in known || OURS.test(name) || (!trustProxy && FORWARDED.test(name));
  for (const name of Object.keys(headers)) if (isRefused(name)) delete headers[name];
  Object.assign(headers, known);
  rewriteRaw(request.rawHeaders, isRefused, known);
  return id;
}

// The same in the raw list, which is names and values in turn: some readers take that one.
function rewriteRaw(raw, isRefused, known) {
  const kept = raw.flatMap((name, at) => (at % 2 === 0 && !isRefused(name.toLowerCase()) ? [name, raw[at + 1]] : []));
  raw.splice(0, raw.length, ...kept, ...Object.entries(known).flat());
}
