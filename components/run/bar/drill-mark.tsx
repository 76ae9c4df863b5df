import { State } from "@/components/ui/state/state";

/** That a run is a rehearsal, in a word and an icon, wherever it is named. */
export function DrillMark({ small }: { small?: boolean }) {
  return (
    <State className="drill-mark" icon="target" small={small}>
      Drill
    </State>
  );
}
