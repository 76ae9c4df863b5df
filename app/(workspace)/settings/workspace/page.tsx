import type { Metadata } from "next";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { PublicServicesForm } from "@/components/workspace/public-services-form";
import { WorkspaceForm } from "@/components/workspace/workspace-form";
import { timeZones } from "@/lib/domain/time/time-zones";
import { requireContext } from "@/lib/server/session";
import { getWorkspaceSettings } from "@/lib/server/workspace/queries";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspacePage() {
  const context = await requireContext();
  const found = await getWorkspaceSettings({}, context);

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="list-head">Settings</h1>
      <SettingsTabs isAdministrator={found.ok} />
      {found.ok ? (
        <>
          <WorkspaceForm workspace={found.value.workspace} zones={timeZones(found.value.workspace.timeZone)} site={found.value.site} />
          <PublicServicesForm services={found.value.services} />
        </>
      ) : (
        <p className="muted">{found.refusal.say}</p>
      )}
    </main>
  );
}
