import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string; /** False: the page stays where it is scrolled to. */ scroll?: boolean };

/** Goes to another page of ours. SoftLinks, once around all pages, follows it without loading everything anew. */
export function Link({ scroll = true, children, ...rest }: LinkProps) {
  return (
    <a {...rest} data-soft={scroll ? "top" : "stay"}>
      {children}
    </a>
  );
}
