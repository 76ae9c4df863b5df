import { useState } from "react";
import { toast } from "@/components/ui/floating/toast";
import type { FieldError, Refusal } from "@/lib/domain/result/result";
import type { Order } from "@/lib/domain/run/orders";
import type { Run } from "../run-context";

/** Makes an order for a dialog, which stays open with everything that was typed while it is refused. */
export function useAnswer(answer: Run["answer"], onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields: readonly FieldError[] = refusal?.kind === "invalid" ? refusal.fields : [];

  async function make(order: Order, missing: string | null = null) {
    if (busy) return;
    if (missing !== null) return setRefusal({ kind: "rule", say: missing });
    setBusy(true);
    const answered = await answer(order);
    setBusy(false);
    if (answered !== null && answered !== "kept") return setRefusal(answered);
    if (answered === "kept") toast("Kept on this device. It is sent when the connection is back.", { tone: "attention" });
    onDone();
  }

  return {
    busy,
    refusal,
    make,
    /** The sentence for all of it; that of its only field where there is one. */
    problem: refusal === null ? null : (fields[0]?.say ?? refusal.say),
    problemOf: (path: string) => fields.find((each) => each.path === path)?.say ?? null,
  };
}
