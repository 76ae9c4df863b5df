import type { Metadata } from "next";
import { Link } from "@/components/ui/page/link";
import { notFound } from "next/navigation";
import { ChangeList } from "@/components/plan/history/change-list";
import { ChooseVersions } from "@/components/plan/history/choose-versions";
import { VersionList } from "@/components/plan/history/version-list";
import { EmptyState } from "@/components/ui/state/empty-state";
import { compareVersions, listVersions } from "@/lib/server/plan/queries";
import { requireContext } from "@/lib/server/session";

type HistoryPageProps = { params: Promise<{ key: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "History" };

/** Versions of the plan with what each changed; `to`, `from` and `before` stand in the address. */
export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const [{ key }, asked] = await Promise.all([params, searchParams]);
  const context = await requireContext();
  const listed = await listVersions({ key, before: readNumber(asked.before) }, context);
  if (!listed.ok) notFound();
  const { versions, newest, next, mayRestore } = listed.value;
  const to = readNumber(asked.to) ?? newest;
  const compared = await compareVersions({ key, to, from: readNumber(asked.from) }, context);
  const release = listed.value.key;

  return (
    <div className="stack-wide history">
      <section aria-labelledby="what-changed">
        <div className="section-head"><h2 id="what-changed">What changed</h2></div>
        <ChooseVersions release={release} newest={newest} from={compared.ok ? compared.value.from : null} to={to} />
        {!compared.ok && <p className="muted">{compared.refusal.say}</p>}
        {compared.ok && compared.value.changes.length === 0 && <Unchanged from={compared.value.from} to={to} />}
        {compared.ok && <ChangeList changes={compared.value.changes} />}
      </section>
      <section aria-labelledby="versions">
        <div className="section-head"><h2 id="versions">Versions</h2></div>
        <VersionList release={release} versions={versions} newest={newest} shown={to} mayRestore={mayRestore} />
        {next !== null && (
          <p className="rows-block"><Link className="link" href={`/releases/${release}/history?before=${next}`}>Earlier versions</Link></p>
        )}
      </section>
    </div>
  );
}

function Unchanged({ from, to }: { from: number | null; to: number }) {
  if (from === null) return <EmptyState title="This is the first version" heading="h3">The plan began here, so there is nothing to compare it with.</EmptyState>;
  return <EmptyState title={`Versions ${from} and ${to} say the same`} heading="h3">Choose two others to see what changed between them.</EmptyState>;
}

function readNumber(asked: string | string[] | undefined): number | undefined {
  const number = Number(Array.isArray(asked) ? asked[0] : asked);
  return Number.isSafeInteger(number) && number > 0 && number < 1_000_000_000 ? number : undefined;
}
