import type { Metadata } from "next";
import { Link } from "@/components/ui/page/link";
import { notFound } from "next/navigation";
import { PlanCard } from "@/components/card/plan-card";
import { PrintButton } from "@/components/review/print-button";
import { getPlan } from "@/lib/server/plan/queries";
import { getRelease } from "@/lib/server/release/queries";
import { requireContext } from "@/lib/server/session";

type CardPageProps = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: CardPageProps): Promise<Metadata> {
  return { title: `Card of ${(await params).key.toUpperCase()}` };
}

/** What a hand needs without a network, on one page of paper, black on white whatever the theme. */
export default async function CardPage({ params }: CardPageProps) {
  const { key } = await params;
  const context = await requireContext();
  const [release, plan] = await Promise.all([getRelease({ key }, context), getPlan({ key }, context)]);
  if (!release.ok || !plan.ok) notFound();

  return (
    <div className="card-page">
      <header className="card-tools">
        <Link className="link" href={`/releases/${release.value.key}/plan`}>Back to the plan</Link>
        <span className="muted small">One page, A4, for when the network is down.</span>
        <span className="push"><PrintButton /></span>
      </header>
      <main id="main" tabIndex={-1}>
        <PlanCard release={release.value} plan={plan.value} now={context.now} zone={context.actor.timeZone} />
      </main>
    </div>
  );
}
