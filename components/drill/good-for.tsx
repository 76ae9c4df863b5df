import { Fact } from "@/components/ui/list/fact";
import type { DrillDays } from "@/lib/domain/drill/kinds";

const days = (number: number) => (number === 1 ? "1 day" : `${number} days`);

/** How long the workspace lets each kind of evidence count. */
export function GoodFor({ days: good }: { days: DrillDays }) {
  return (
    <section aria-labelledby="good-for">
      <div className="section-head"><h3 id="good-for">How long evidence is good</h3></div>
      <dl className="facts">
        <Fact name="Fire drill">{days(good.fire)}, or until roles or failures change</Fact>
        <Fact name="Staging test">{days(good.staging)}, or until a step changes</Fact>
        <Fact name="Pipeline test">{days(good.pipeline)}, or until a step changes</Fact>
        <Fact name="Restore test">{days(good.restore)}, or until the backup or a migration changes</Fact>
      </dl>
    </section>
  );
}
