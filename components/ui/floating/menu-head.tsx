"use client";

import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

export function MenuHead({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="menu-head">{children}</DropdownMenu.Label>;
}
