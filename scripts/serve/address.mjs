import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** An address as one spelling has it: IPv4 never wrapped in IPv6, no brackets, no port; undefined when it is none. */
export function plainAddress(text) {
  const trimmed = (text ?? "").trim();
  const bare = trimmed.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  const host = isIP(bare) ? bare : bare.replace(/:\d+$/, "");
  return isIP(host) ? host : undefined;
}

export function isLoopbackAddress(address) {
  const plain = plainAddress(address);
  return plain !== undefined && loopback.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}

/** Whether a Host header, or the host of a url, names this very machine. */
export function isLoopbackHost(host) {
  const name = (host ?? "").toLowerCase();
  return isLoopbackAddress(name) || name.replace(/:\d+$/, "") === "localhost";
}

/**
 * Who speaks: the socket's address. Behind a proxy that is trusted, the last address it vouches for: the
 * right-most in X-Forwarded-For, passing over proxies on this machine. What stands further left anyone can write.
 */
export function callerAddress(socketAddress, forwardedFor, trustProxy) {
  const socket = plainAddress(socketAddress) ?? "";
  if (!trustProxy || !forwardedFor) return socket;
  const last = forwardedFor.split(",").findLast((entry) => !isLoopbackAddress(entry));
  return plainAddress(last) ?? socket;
}
