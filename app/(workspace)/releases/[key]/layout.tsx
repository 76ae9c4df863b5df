import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ReleaseHead } from "@/components/release/release-head";
import { TabLinks } from "@/components/ui/page/tab-links";
import { wasLive } from "@/lib/domain/release/status";
import { getRelease } from "@/lib/server/release/queries";
import { getTrouble } from "@/lib/server/run/queries";
import { requireContext } from "@/lib/server/session";

type ReleaseLayoutProps = { children: ReactNode; params: Promise<{ key: string }> };

// The title and the header read it once.
const readRelease = cache(async (key: string) => getRelease({ key }, await requireContext()));

export async function generateMetadata({ params }: ReleaseLayoutProps): Promise<Metadata> {
  const found = await readRelease((await params).key);
  if (!found.ok) return { title: "Not found" };
  // The framework would write the title of the page in place of each %s.
  const named = `${found.value.name}, ${found.value.key}`.replaceAll("%s", "% s");
  return { title: { default: named, template: `%s · ${named} · Ripcord` } };
}

export default async function ReleaseLayout({ children, params }: ReleaseLayoutProps) {
  const context = await requireContext();
  const { actor } = context;
  const found = await readRelease((await params).key);
  if (!found.ok) notFound();
  const release = found.value;
  const trouble = wasLive(release.status) ? await getTrouble({ release: release.key }, context) : null;
  const base = `/releases/${release.key}`;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <ReleaseHead release={release} me={actor} trouble={trouble?.ok ? trouble.value : null} />
      <TabLinks
        label="Release"
        tabs={[
          { href: base, label: "Overview" },
          { href: `${base}/plan`, label: "Plan", count: `${release.sectionsDone} of 7` },
          { href: `${base}/checklist`, label: "Checklist", count: `${release.itemsDone} of ${release.itemsRequired}` },
          { href: `${base}/drills`, label: "Drills", count: release.drills || undefined },
          ...(release.approvals ? [{ href: `${base}/approvals`, label: "Approvals", count: `${release.approvals.given} of ${release.approvals.needed}` }] : []),
          { href: `${base}/history`, label: "History", count: release.planVersion },
        ]}
      />
      {children}
      <LiveRefresh release={release.key} me={actor.id} number={release.eventCount} />
    </main>
  );
}
