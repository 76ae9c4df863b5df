import { useRouter } from "next/navigation";
import { useState } from "react";
import { type FormErrors, fieldErrors, noErrors } from "@/components/release/field-errors";
import { sendMessageAction } from "@/lib/actions/message";
import type { MessageDraft } from "@/lib/domain/message/draft";
import { type SendMessage, sendMessageInput } from "@/lib/domain/message/send";
import type { Refusal } from "@/lib/domain/result/result";

export type Meanwhile = { count: number; sent: { title: string; text: string; at: number; who: string }[] };
type Target = Pick<SendMessage, "run" | "planMessageId" | "audience">;

const unreachable = "The server did not answer. What you wrote is kept on this device: send it again, and it still goes out once.";

/** Sends a draft once at a time. What is refused stands beside its field, and what others sent meanwhile is handed on. */
export function useSend(target: Target, onSent: (count: number) => void) {
  const router = useRouter();
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);

  /** What is missing before anybody is asked to confirm. */
  function check(draft: MessageDraft): boolean {
    const read = sendMessageInput.safeParse({ ...target, ...inputOf(draft), after: 0 });
    const fields = read.success ? {} : Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    setErrors({ say: null, fields });
    return read.success;
  }

  async function send(draft: MessageDraft, after: number): Promise<void> {
    setErrors(noErrors);
    setMeanwhile(null);
    const answer = await sendMessageAction({ ...target, ...inputOf(draft), after }).catch(() => null);
    if (!answer) return setErrors({ say: unreachable, fields: {} });
    if (answer.ok) onSent(answer.value.count);
    else refused(answer.refusal);
    router.refresh();
  }

  function refused(refusal: Refusal) {
    if (refusal.kind === "conflict") setMeanwhile(refusal.current as Meanwhile);
    else setErrors(fieldErrors(refusal));
  }

  return { check, send, errors, meanwhile, readMeanwhile: () => setMeanwhile(null) };
}

function inputOf({ messageId, title, text, ways, nextMinutes, nextById }: MessageDraft) {
  return { messageId, title, text, ways, nextMinutes, nextById: nextMinutes === null ? null : nextById };
}
