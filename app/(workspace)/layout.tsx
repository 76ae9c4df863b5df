import type { ReactNode } from "react";
import { faceOfRun } from "@/components/run/list/run-face";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { searchReleasesAction } from "@/lib/actions/release";
import { mayRole } from "@/lib/domain/access/policy";
import { roleNames } from "@/lib/domain/access/roles";
import { requireContext } from "@/lib/server/session";
import { getFrame } from "@/lib/server/workspace/queries";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const context = await requireContext();
  const { actor } = context;
  const frame = await getFrame({}, context);
  if (!frame.ok) throw new Error("The frame of the page could not be read.");
  const { releases, openReviews, unread, runs } = frame.value;

  return (
    <WorkspaceShell
      person={{ id: actor.id, name: actor.name, title: roleNames[actor.role], timeZone: actor.timeZone }}
      counts={{ releases, ...(runs.length > 0 && { runs: runs.length }), ...(openReviews > 0 && { reviews: openReviews }) }}
      runs={runs.map((run) => faceOfRun(run, context.now.getTime()))}
      unread={unread}
      search={searchReleasesAction}
      createHref={mayRole("release.create", actor.role) === "yes" ? "/releases?new=1" : undefined}
    >
      {children}
    </WorkspaceShell>
  );
}
