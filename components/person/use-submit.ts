import { type FormEvent, useState } from "react";
import { fieldErrors, type FormErrors, noErrors } from "@/components/release/field-errors";
import type { Result } from "@/lib/domain/result/result";

const unreachable = "The server did not answer. Nothing was changed, and what you typed is still here. Try again in a moment.";

/**
 * Sends a form once at a time. A refusal stands beside its fields; `finish` runs when it was done, and the
 * form stays busy until it has finished too.
 */
export function useSubmit<T>(send: () => Promise<Result<T>>, finish: (value: T) => void | Promise<void>) {
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const [busy, setBusy] = useState(false);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const result = await send();
      setErrors(result.ok ? noErrors : fieldErrors(result.refusal));
      if (result.ok) await finish(result.value);
    } catch {
      setErrors({ say: unreachable, fields: {} });
    }
    setBusy(false);
  }

  return { submit, busy, errors };
}
