import type { Metadata } from "next";
import { ApprovalPolicies } from "@/components/approval/approval-policies";
import { PolicyForm } from "@/components/policy/policy-form";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { listApprovalPolicies } from "@/lib/server/approval-policy/queries";
import { getPolicy } from "@/lib/server/policy/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage() {
  const context = await requireContext();
  const [found, approvals] = await Promise.all([getPolicy({}, context), listApprovalPolicies({}, context)]);

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="list-head">Settings</h1>
      <SettingsTabs isAdministrator={found.ok} />
      {approvals.ok && <ApprovalPolicies list={approvals.value} />}
      {found.ok ? <PolicyForm policy={found.value} /> : <p className="muted">{found.refusal.say}</p>}
    </main>
  );
}
