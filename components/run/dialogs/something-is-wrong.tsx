"use client";

import { Undo2 } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import type { Trouble } from "@/lib/domain/run/view";
import { OpenRunDialog } from "./open-run-dialog";

type SomethingIsWrongProps = { release: string; name: string; trouble: Trouble };

/** From deploying on, on every tab, never disabled: opens a run in one step, or leads to the one that is open. */
export function SomethingIsWrong({ release, name, trouble }: SomethingIsWrongProps) {
  const path = usePathname();
  const isAsked = useSearchParams().get("wrong") === "1";

  if (trouble.run !== null) {
    return (
      <LinkButton href={`/runs/${trouble.run}`}>
        <Undo2 className="icon" aria-hidden /> Something is wrong: open the run
      </LinkButton>
    );
  }
  if (!trouble.mayOpen) return null;
  return (
    <>
      {/* In the address without asking the server: nobody waits for a dialog at such a moment. */}
      <Button onClick={() => window.history.pushState(null, "", `${path}?wrong=1`)}>
        <Undo2 className="icon" aria-hidden /> Something is wrong
      </Button>
      {isAsked && <OpenRunDialog release={release} name={name} triggers={trouble.triggers} onClose={() => window.history.replaceState(null, "", path)} />}
    </>
  );
}
