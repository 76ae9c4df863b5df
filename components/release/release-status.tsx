import type { ReactNode } from "react";
import { RowIcon } from "@/components/ui/list/row-icon";
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
  completed: <RowIcon name="check-check" />,
  rolledBack: <RowIcon name="undo-2" />,
  closed: <RowIcon name="archive" />,
  cancelled: <RowIcon name="ban" />,
};

export function ReleaseStatus({ status }: { status: Status }) {
  return (
    <State tone={tones[status]} icon={icons[status]}>
      {statusNames[status]}
    </State>
  );
}
