"use client";

import { CheckCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { readAllNotificationsAction } from "@/lib/actions/notification";

/** Marks as read what this page shows and what is older; what came since stays unread. */
export function ReadAll({ upTo }: { upTo: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function read() {
    setBusy(true);
    try {
      const result = await readAllNotificationsAction({ upTo });
      if (!result.ok) toast(result.refusal.say, { tone: "blocked" });
      router.refresh();
    } catch {
      toast("The server did not answer. Nothing was marked; try again in a moment.", { tone: "attention" });
    }
    setBusy(false);
  }

  return (
    <Button busy={busy} onClick={() => void read()}>
      <CheckCheck className="icon" aria-hidden /> Mark all as read
    </Button>
  );
}
