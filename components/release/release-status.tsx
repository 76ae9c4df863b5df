import type { IconName } from "@/components/ui/icon/icon";
import { stateFace } from "@/components/ui/state/state";
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

const icons: Partial<Record<Status, IconName>> = {
  completed: "check-check",
  rolledBack: "undo-2",
  closed: "archive",
  cancelled: "ban",
};

export function ReleaseStatus({ status }: { status: Status }) {
  return <span {...statusFace(status)}>{statusNames[status]}</span>;
}

export function statusFace(status: Status) {
  return stateFace({ tone: tones[status], icon: icons[status] });
}
