import type { ReactNode } from "react";
import { faceOfRun } from "@/components/run/list/run-face";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { searchReleasesAction } from "@/lib/actions/release";
import { mayRole } from "@/lib/domain/access/policy";
import { roleNames } from "@/lib/domain/access/roles";
import { countReleases } from "@/lib/server/release/queries";
import { peekNotifications } from "@/lib/server/notification/queries";
import { countOpenReviews } from "@/lib/server/review/queries";
import { listOpenRuns } from "@/lib/server/run/queries";
import { requireContext } from "@/lib/server/session";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const context = await requireContext();
  const { actor } = context;
  const [counted, open, reviews, unread] = await Promise.all([
    countReleases({}, context),
    listOpenRuns({}, context),
    countOpenReviews({}, context),
    peekNotifications({}, context),
  ]);
  const runs = open.ok ? open.value : [];
  const releases = counted.ok ? Object.values(counted.value).reduce((sum, count) => sum + count, 0) : undefined;

  return (
    <WorkspaceShell
      person={{ id: actor.id, name: actor.name, title: roleNames[actor.role], timeZone: actor.timeZone }}
      counts={{ releases, ...(runs.length > 0 && { runs: runs.length }), ...(reviews.ok && reviews.value > 0 && { reviews: reviews.value }) }}
      runs={runs.map((run) => faceOfRun(run, context.now.getTime()))}
      unread={unread.ok ? unread.value.count : 0}
      search={searchReleasesAction}
      createHref={mayRole("release.create", actor.role) === "yes" ? "/releases?new=1" : undefined}
    >
      {children}
    </WorkspaceShell>
  );
}
