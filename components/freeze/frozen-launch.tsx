import type { ReactNode } from "react";
import { Callout } from "@/components/ui/state/callout";

/** Said before the day comes: the launch is planned for a time in which it will be refused. */
export function FrozenLaunch({ say, action }: { say: string; action: ReactNode }) {
  return (
    <Callout tone="attention" icon="snowflake" title="The launch is planned inside a freeze." action={action}>
      {say} Choose another time, or ask for a waiver.
    </Callout>
  );
}
