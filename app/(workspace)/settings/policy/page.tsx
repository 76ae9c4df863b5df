import type { Metadata } from "next";
import { PolicyForm } from "@/components/policy/policy-form";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { getPolicy } from "@/lib/server/policy/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage() {
  const context = await requireContext();
  const found = await getPolicy({}, context);

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="list-head">Settings</h1>
      <SettingsTabs isAdministrator={found.ok} />
      {found.ok ? <PolicyForm policy={found.value} /> : <p className="muted">{found.refusal.say}</p>}
    </main>
  );
}
