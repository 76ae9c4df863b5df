"use client";

import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import type { Way } from "@/lib/domain/message/ways";
import { listWords } from "@/lib/domain/readiness/input";

type SendDialogProps = {
  /** The title as it goes out. */
  title: string;
  ways: readonly Way[];
  /** A rehearsal: it is recorded, and reaches nobody. */
  isDrill: boolean;
  warnings: readonly string[];
  /** Whose message it is, when it is somebody else's. */
  from: string | null;
  onClose: () => void;
  onSend: () => Promise<void>;
};

/** The one confirm: what goes out, to whom, and what is worth a second look. */
export function SendDialog({ title, ways, isDrill, warnings, from, onClose, onSend }: SendDialogProps) {
  const isSent = ways.length > 0 && !isDrill;
  const to = listWords(ways.map(({ name, count }) => (count === null ? name : `${name} (${count.toLocaleString("en")})`)));
  return (
    <ConfirmDialog
      open
      onOpen={(open) => open || onClose()}
      title={isSent ? `Send “${title}”?` : `Record “${title}” as sent?`}
      confirm={isSent ? "Send now" : "Record it"}
      keep="Not yet"
      careful={false}
      onConfirm={onSend}
    >
      {saysWhere()}
      {from !== null && <span className="block"> {from} owns it; the timeline says that you sent it.</span>}
      {warnings.map((warning) => (
        <span key={warning} className="block attention"> {warning}</span>
      ))}
    </ConfirmDialog>
  );

  function saysWhere(): string {
    if (isDrill) return `This is a drill: nothing goes outside.${ways.length > 0 ? ` It would go to ${to}.` : ""}`;
    return isSent ? `To ${to}. What was sent can’t be taken back.` : "Nothing goes out from here. Copy the text first, and pass it on yourself.";
  }
}
