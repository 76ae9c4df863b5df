"use client";

import { CalendarPlus, DatabaseBackup, FlaskConical, MessagesSquare, Workflow } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { StartStagingTest } from "./start-staging-test";

type DrillActionsProps = { release: string; name: string; needsRestore: boolean; hasSteps: boolean };

/** Plans a drill, or begins one now: each kind in its own way. */
export function DrillActions({ release, name, needsRestore, hasSteps }: DrillActionsProps) {
  const [starting, setStarting] = useState(false);
  const base = `/releases/${release}/drills`;
  return (
    <span className="cluster push">
      <LinkButton href={`${base}?dialog=schedule`} scroll={false}>
        <CalendarPlus className="icon" aria-hidden /> Schedule
      </LinkButton>
      <Menu label="Start a drill" trigger={<Button variant="primary">Start a drill</Button>}>
        <MenuItem icon={<FlaskConical className="icon" aria-hidden />} disabled={!hasSteps} onChoose={() => setStarting(true)}>Staging test</MenuItem>
        <MenuItem icon={<MessagesSquare className="icon" aria-hidden />} href={`${base}?dialog=fire`}>Fire drill</MenuItem>
        <MenuItem icon={<DatabaseBackup className="icon" aria-hidden />} disabled={!needsRestore} href={`${base}?dialog=restore`}>Restore test</MenuItem>
        <MenuItem icon={<Workflow className="icon" aria-hidden />} href="/api/v1/docs#reportDrill">From the pipeline</MenuItem>
      </Menu>
      <StartStagingTest release={release} name={name} open={starting} onOpen={setStarting} />
    </span>
  );
}
