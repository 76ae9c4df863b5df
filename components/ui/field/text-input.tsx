"use client";

import type { ComponentProps } from "react";
import { useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  const wiring = useFieldWiring(rest);
  return <input type="text" {...rest} {...wiring} className={joinClasses("input", className)} />;
}
