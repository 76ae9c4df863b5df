"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { markReviewReadAction } from "@/lib/actions/review";

/** For somebody who is invited: says once that it was read. */
export function ReadButton({ run }: { run: string }) {
  const [busy, setBusy] = useState(false);

  async function read() {
    setBusy(true);
    try {
      const result = await markReviewReadAction({ run });
      if (!result.ok) toast(result.refusal.say, { tone: "attention" });
    } catch {
      toast("The server did not answer. Try again in a moment.", { tone: "attention" });
    }
    setBusy(false);
  }

  return (
    <Button busy={busy} onClick={() => void read()}>
      <Check className="icon" aria-hidden /> I have read it
    </Button>
  );
}
