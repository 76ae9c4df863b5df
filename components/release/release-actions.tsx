"use client";

import { Printer } from "lucide-react";
import { type ReactNode, useState } from "react";
import { StartStagingTest } from "@/components/drill/start-staging-test";
import { Button } from "@/components/ui/button/button";
import { IconLink } from "@/components/ui/button/icon-link";
import { LinkButton } from "@/components/ui/button/link-button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { moveNames, type NextAction } from "@/lib/domain/release/next-action";
import type { Move } from "@/lib/domain/release/why-not-move";
import { RefusedDialog } from "./refused-dialog";
import { ReleaseMenu, type ReleaseMenuProps } from "./release-menu";
import { useMove } from "./use-move";

type ReleaseActionsProps = Omit<ReleaseMenuProps, "onCancel" | "onTest"> & {
  next: NextAction | null;
  /** Moves that this person may ask for besides. */
  others: readonly Move[];
  mayCancel: boolean;
  mayTest: boolean;
  names: Readonly<Record<string, string>>;
  me: string;
  /** Opens a run, or leads to the one that is open. */
  wrong: ReactNode;
};

/** The next action, the other moves, and the menu. A refused move answers with the reasons. */
export function ReleaseActions({ release, name, next, others, mayCancel, mayTest, names, me, wrong, ...menu }: ReleaseActionsProps) {
  const { move, moving, refusal, forget } = useMove(release);
  const [cancelling, setCancelling] = useState(false);
  const [testing, setTesting] = useState(false);

  return (
    <>
      <span className="cluster push head-actions">
        <IconLink href={`/releases/${release}/card`} label="Print the one-page card">
          <Printer className="icon" aria-hidden />
        </IconLink>
        <ReleaseMenu {...menu} release={release} name={name} onTest={mayTest ? () => setTesting(true) : undefined} onCancel={mayCancel ? () => setCancelling(true) : undefined} />
        {wrong}
        {others.map((to) => (
          <Button key={to} busy={moving === to} onClick={() => void move(to)}>
            {moveNames[to]}
          </Button>
        ))}
        {next?.kind === "clear" && (
          <LinkButton variant="primary" href={next.href}>
            {next.label}
          </LinkButton>
        )}
        {next?.kind === "move" && (
          <Button variant="primary" busy={moving === next.to} onClick={() => void move(next.to)}>
            {moveNames[next.to]}
          </Button>
        )}
      </span>
      <ConfirmDialog
        open={cancelling}
        onOpen={setCancelling}
        title={`Cancel ${release}, ${name}?`}
        confirm={`Cancel ${release}`}
        keep="Keep it"
        onConfirm={() => move("cancelled")}
      >
        <p>Its plan, checklist and history are kept as they are. A cancelled release stays cancelled; to try again, duplicate it.</p>
      </ConfirmDialog>
      <StartStagingTest release={release} name={name} open={testing} onOpen={setTesting} />
      <RefusedDialog release={release} refusal={refusal} names={names} me={me} onClose={forget} />
    </>
  );
}
