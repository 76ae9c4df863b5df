"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * Goes to another page. What can be fetched in advance of a page that is made for one person at one moment is its code
 * alone, at two requests a link: that is done for the link that somebody is about to take, and not for all in view.
 */
export function Link({ onFocus, onPointerEnter, ...props }: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  const [isNear, setIsNear] = useState(false);

  return (
    <NextLink
      {...props}
      prefetch={isNear ? null : false}
      onFocus={(event) => {
        setIsNear(true);
        onFocus?.(event);
      }}
      onPointerEnter={(event) => {
        setIsNear(true);
        onPointerEnter?.(event);
      }}
    />
  );
}
