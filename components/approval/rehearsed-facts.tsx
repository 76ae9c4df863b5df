import { Link } from "@/components/ui/page/link";
import { Fact } from "@/components/ui/list/fact";
import { State } from "@/components/ui/state/state";
import type { Tone } from "@/components/ui/state/tone-icon";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { ApprovalsView } from "@/lib/domain/approval/view";
import { drillKindNames } from "@/lib/domain/drill/kinds";

type Rehearsed = ApprovalsView["rehearsed"];
const tones: Record<Rehearsed["proof"]["state"], Tone> = { holds: "ready", stale: "attention", failed: "blocked", missing: "attention" };

/** Whether the way back was tried: what an approver wants to know beside the text. */
export function RehearsedFacts({ release, rehearsed }: { release: string; rehearsed: Rehearsed }) {
  const { proof, wayBackMinutes, wayBackMeasured, budgetMinutes, dataLoss, next } = rehearsed;
  return (
    <section>
      <div className="section-head"><h3>Rehearsed</h3><Link className="link small push" href={`/releases/${release}/drills`}>Drills</Link></div>
      <dl className="facts">
        <Fact name="Last drill">
          <State tone={tones[proof.state]}>{proof.kind === null ? "Never tested" : `Version ${proof.version}`}</State>
          {proof.kind !== null && proof.at && <span className="block faint">{drillKindNames[proof.kind]}, <RelativeTime at={proof.at} /></span>}
          {proof.state === "stale" && <span className="block faint">{proof.why === "changed" ? "The steps have changed since" : "Too old to count"}</span>}
          {proof.state === "failed" && <span className="block faint">It failed</span>}
        </Fact>
        <Fact name="Way back">{wayBackMinutes === null ? "Unknown" : `${wayBackMinutes} min`}{budgetMinutes !== null && ` of ${budgetMinutes}`}{wayBackMinutes !== null && <span className="block faint">{wayBackMeasured ? "As measured" : "As estimated"}</span>}</Fact>
        {next && <Fact name="Next"><RelativeTime at={next.at} />{next.who && `, ${next.who}`}</Fact>}
        <Fact name="Data loss">{dataLoss}</Fact>
      </dl>
    </section>
  );
}
