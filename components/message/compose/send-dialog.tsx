"use client";

import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import type { Way } from "@/lib/domain/message/ways";
import { listWords } from "@/lib/domain/readiness/input";

type SendDialogProps = {
  /** The title as it goes out. */
  title: string;
  ways: readonly Way[];
  warnings: readonly string[];
  /** Whose message it is, when it is somebody else's. */
  from: string | null;
  onClose: () => void;
  onSend: () => Promise<void>;
};

/** The one confirm: what goes out, to whom, and what is worth a second look. */
export function SendDialog({ title, ways, warnings, from, onClose, onSend }: SendDialogProps) {
  const isSent = ways.length > 0;
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
      {isSent ? `To ${listWords(ways.map(({ name, count }) => (count === null ? name : `${name} (${count.toLocaleString("en")})`)))}. What was sent can’t be taken back.` : "Nothing goes out from here. Copy the text first, and pass it on yourself."}
      {from !== null && <span className="block"> {from} owns it; the timeline says that you sent it.</span>}
      {warnings.map((warning) => (
        <span key={warning} className="block attention"> {warning}</span>
      ))}
    </ConfirmDialog>
  );
}
