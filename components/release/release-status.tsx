import { Archive, Ban, CheckCheck, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { State } from "@/components/ui/state/state";
import type { Tone } from "@/components/ui/state/tone-icon";
import { type ReleaseStatus as Status, statusNames } from "@/lib/domain/release/status";

const tones: Record<Status, Tone> = {
  draft: "neutral",
  ready: "ready",
  deploying: "in-progress",
  monitoring: "in-progress",
  completed: "neutral",
  rolledBack: "neutral",
  closed: "neutral",
  cancelled: "neutral",
};

const icons: Partial<Record<Status, ReactNode>> = {
  completed: <CheckCheck className="icon" aria-hidden />,
  rolledBack: <Undo2 className="icon" aria-hidden />,
  closed: <Archive className="icon" aria-hidden />,
  cancelled: <Ban className="icon" aria-hidden />,
};

export function ReleaseStatus({ status }: { status: Status }) {
  return (
    <State tone={tones[status]} icon={icons[status]}>
      {statusNames[status]}
    </State>
  );
}
