"use client";

import { Toaster as Sonner } from "sonner";

/** Where toasts appear; one in the layout. Show one with `toast()` from ./toast. */
export function Toaster() {
  return <Sonner position="bottom-center" visibleToasts={3} duration={6000} containerAriaLabel="Messages" />;
}
