import { text } from "../text/text";

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The address of a site without any path, as browsers send it in Origin: "https://shop.example.com". */
export const bannerOrigin = text(300)
  .transform((value) => value.trim())
  .refine((value) => originOf(value) !== null, "Write the address of a site, like https://shop.example.com, without a path.")
  .transform((value) => originOf(value) ?? value);

/** One spelling per site; null for what is none, has a path, or speaks plain HTTP from another machine. */
function originOf(value: string): string | null {
  if (!/^https?:\/\/[^/?#@\\*\s]+\/?$/i.test(value) || !URL.canParse(value)) return null;
  const { origin, protocol, hostname } = new URL(value);
  return protocol === "https:" || localHosts.has(hostname) ? origin : null;
}
