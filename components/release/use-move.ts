"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/floating/toast";
import { useAnnounce } from "@/components/ui/page/announce-context";
import { moveReleaseAction } from "@/lib/actions/release";
import { movedNames } from "@/lib/domain/release/next-action";
import type { Move } from "@/lib/domain/release/why-not-move";
import type { Refusal } from "@/lib/domain/result/result";

/** Asks the server for a move. What it refuses is kept, to be shown with its reasons. */
export function useMove(release: string) {
  const router = useRouter();
  const announce = useAnnounce();
  const [moving, setMoving] = useState<Move | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function move(to: Move) {
    setMoving(to);
    try {
      const result = await moveReleaseAction({ release, to });
      if (!result.ok) return setRefusal(result.refusal);
      const sentence = `${release} ${movedNames[to]}.`;
      toast(sentence, { tone: to === "ready" ? "ready" : "neutral" });
      announce(sentence);
    } catch {
      toast("The server did not answer. Nothing was changed; try again in a moment.", { tone: "attention" });
    } finally {
      setMoving(null);
      router.refresh();
    }
  }

  return { move, moving, refusal, forget: () => setRefusal(null) };
}
