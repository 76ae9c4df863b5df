/**
 * Whom an address stands for when tries are counted: itself, or for IPv6 its /64, which a single
 * household or machine can choose from freely.
 */
export function addressGroup(address: string | null | undefined): string {
  const plain = (address ?? "").trim().toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (plain === "") return "unknown";
  if (!plain.includes(":")) return plain;
  const [before = "", after] = plain.split("%")[0]?.split("::") ?? [];
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const zeros = after === undefined ? 0 : Math.max(8 - head.length - tail.length, 0);
  const parts = [...head, ...Array.from({ length: zeros }, () => "0"), ...tail].slice(0, 4);
  return `${parts.map((part) => part.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
