/** A path of Ripcord as the address that people elsewhere can open; a whole address stays as it is. */
export function wholeHref(href: string, base: string): string {
  return new URL(href, base).href;
}
