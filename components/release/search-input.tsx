"use client";

import { useEffect, useRef } from "react";

type SearchInputProps = { name: string; value: string; label: string; placeholder: string };

/** The search of a page, which "/" focuses. The address decides what it says, except while somebody types in it. */
export function SearchInput({ name, value, label, placeholder }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);

  return <input ref={input} name={name} type="search" defaultValue={value} placeholder={placeholder} aria-label={label} maxLength={120} autoComplete="off" data-search />;
}
