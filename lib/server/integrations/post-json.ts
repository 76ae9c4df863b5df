import "server-only";
import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./is-public-address";

export type Posted = { status: number; headers: Record<string, string | string[] | undefined>; text: string } | { say: string };
export type Letter = {
  url: string;
  body: string;
  headers?: Record<string, string>;
  /** Whether addresses of this network may be reached; what a person chose for themselves may not. */
  reach: "anywhere" | "public";
  timeoutMs?: number;
};

const patienceMs = 10_000;
// Of an answer only a word or two is read.
const mostOfAnswer = 1_000;

class NotPublic extends Error {}

/** Posts JSON and answers with what came back; a redirect is an answer like any other and is not followed. */
export function postJson({ url, body, headers = {}, reach, timeoutMs = patienceMs }: Letter): Promise<Posted> {
  const address = new URL(url);
  const request = { "http:": requestHttp, "https:": requestHttps }[address.protocol];
  if (!request) return Promise.resolve({ say: "Only addresses that begin with https:// or http:// can be called." });
  if (reach === "public" && isIP(address.hostname.replace(/^\[|\]$/g, "")) && !isPublicAddress(address.hostname)) return Promise.resolve(notPublic(address));

  return new Promise((resolve) => {
    const settle = (posted: Posted) => {
      clearTimeout(timer);
      resolve(posted);
      call.destroy();
    };
    const call = request(address, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "Ripcord", "content-length": Buffer.byteLength(body), ...headers },
      lookup: reach === "public" ? lookupPublic : lookup,
      agent: false,
    });
    const timer = setTimeout(() => settle({ say: `${address.host} did not answer within ${timeoutMs / 1000} s.` }), timeoutMs);
    call.on("error", (error: NodeJS.ErrnoException) => settle(error instanceof NotPublic ? notPublic(address) : { say: `${address.host} can't be reached (${error.code ?? "no answer"}).` }));
    call.on("response", (response) => {
      let text = "";
      const finish = () => settle({ status: response.statusCode ?? 0, headers: response.headers, text });
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        text = (text + piece).slice(0, mostOfAnswer);
        if (text.length === mostOfAnswer) finish();
      });
      response.on("end", finish);
      response.on("error", finish);
    });
    call.end(body);
  });
}

function notPublic(address: URL): Posted {
  return { say: `${address.host} is an address inside this network. Only an administrator can connect one, as a channel.` };
}

/** Asks for the address once and hands on that very one, so that no second answer can lead elsewhere. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    if (addresses.some(({ address }) => !isPublicAddress(address))) return callback(new NotPublic(), "");
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    callback(null, first?.address ?? "", first?.family);
  });
};
