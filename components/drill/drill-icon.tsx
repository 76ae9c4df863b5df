import { DatabaseBackup, FlaskConical, MessagesSquare, Undo2, Workflow } from "lucide-react";
import type { DrillKind } from "@/lib/domain/drill/kinds";

const icons = { staging: FlaskConical, fire: MessagesSquare, pipeline: Workflow, restore: DatabaseBackup, run: Undo2 } as const;

export function DrillIcon({ kind }: { kind: DrillKind }) {
  const Icon = icons[kind];
  return <Icon className="icon faint" aria-hidden />;
}
