"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button/button";
import { useIsHydrated } from "@/components/ui/page/use-is-hydrated";

type FilterFormProps = { action: string; label: string; className?: string; children: ReactNode };

/** Filters that live in the address. Applied as one chooses and types; without script by a button. */
export function FilterForm({ action, label, className, children }: FilterFormProps) {
  const router = useRouter();
  const hydrated = useIsHydrated();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);

  function apply(form: HTMLFormElement) {
    clearTimeout(typing.current);
    const given = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "");
    const query = new URLSearchParams(given).toString();
    router.replace(query ? `${action}?${query}` : action, { scroll: false });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    apply(event.currentTarget);
  }

  function change(event: ChangeEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    clearTimeout(typing.current);
    if (event.target instanceof HTMLSelectElement) apply(form);
    else typing.current = setTimeout(() => apply(form), 300);
  }

  return (
    <form method="get" action={action} className={className} role="search" aria-label={label} onSubmit={submit} onChange={change}>
      {children}
      {!hydrated && (
        <noscript>
          <Button type="submit">Apply</Button>
        </noscript>
      )}
    </form>
  );
}
