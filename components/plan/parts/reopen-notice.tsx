"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import type { Section } from "@/lib/domain/plan/document";
import { sectionNames } from "@/lib/domain/plan/sections";
import { usePlan } from "../drafts/plan-context";
import { useSayReopenings } from "./use-say-reopenings";

/** What saving a section re-opens, before it is saved: nothing is sent until somebody says yes, and what is typed stays on this device. */
export function ReopenNotice({ section }: { section: Section }) {
  const { states, store } = usePlan();
  const say = useSayReopenings();
  const box = useRef<HTMLDivElement>(null);
  const { reopens, fallsBack, waits } = states[section].asks;

  function save() {
    store.reopen(section);
    box.current?.focus();
  }

  function discard() {
    const typed = store.discard(section);
    box.current?.focus();
    toast(`Changes to ${sectionNames[section].toLowerCase()} discarded`, { undo: () => store.edit(section, () => typed) });
  }

  return (
    <div ref={box} role="status" tabIndex={-1} className="reopen">
      {waits && (
        <Callout
          tone="attention"
          title={reopens.length > 0 ? `Saving this re-opens: ${say(reopens)}.` : "Saving this takes the launch its readiness."}
          action={
            <span className="cluster">
              <Button onClick={save}>Save and re-open</Button>
              <Button variant="quiet" onClick={discard}>Discard</Button>
            </span>
          }
        >
          {fallsBack && "The release is ready, and becomes a draft again. "}Until you say so, your change is kept on this device only.
        </Callout>
      )}
    </div>
  );
}
