"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { State } from "@/components/ui/state/state";
import { removeApprovalPolicyAction } from "@/lib/actions/approval";
import { riskClassNames } from "@/lib/domain/approval/approval";
import { sayPolicySteps } from "@/lib/domain/approval/say-policy";
import type { PolicyList, PolicyRow } from "@/lib/domain/approval/view";
import { PolicyDialog } from "./policy-dialog";

/** Who has to agree before a launch: several policies may apply to one release, and then all of them do. */
export function ApprovalPolicies({ list }: { list: PolicyList }) {
  const [edited, setEdited] = useState<PolicyRow | "new" | null>(null);
  const [leaving, setLeaving] = useState<PolicyRow | null>(null);
  const names = new Map([...list.people, ...list.gone].map(({ id, name }) => [id, name]));
  const services = new Map(list.services.map(({ id, name }) => [id, name]));

  async function remove(policyId: string, name: string) {
    const answer = await removeApprovalPolicyAction({ policyId }).catch(() => null);
    toast(answer?.ok ? `“${name}” is removed; nobody has to agree because of it.` : (answer?.refusal.say ?? "The server did not answer. Nothing was removed; try again in a moment."), answer?.ok ? {} : { tone: "attention" });
  }

  return (
    <section className="sheet" id="approval-policies">
      <h2>Who approves</h2>
      <div className="stack">
        <p className="small muted">Before a launch, these people agree to the plan as it is; when it changes, they are asked again. An approval never stands in front of a rollback.</p>
        {list.policies.length > 0 && (
          <ul className="rows approval-policies">
            {list.policies.map((policy) => (
              <li key={policy.id}>
                <span className="split split-wrap">
                  <span className="strong">{policy.name}</span>
                  <span className="cluster">
                    <Button onClick={() => setEdited(policy)} aria-label={`Change ${policy.name}`}>Change</Button>
                    <Button onClick={() => setLeaving(policy)} aria-label={`Remove ${policy.name}`}>Remove</Button>
                  </span>
                </span>
                <span>{sayPolicySteps(policy.steps, (id) => names.get(id) ?? "somebody unknown")}</span>
                <span className="muted">
                  {policy.serviceIds.length === 0 ? "All services" : policy.serviceIds.map((id) => services.get(id) ?? "an unknown service").join(", ")}, {policy.riskClasses.length === 0 ? "any risk" : policy.riskClasses.map((each) => riskClassNames[each].toLowerCase()).join(" or ")}.
                  {" "}Silence is reminded after {policy.remindHours} h and escalated after {policy.escalateHours} h.
                </span>
                {policy.whyNotPossible && <State tone="attention" small>{policy.whyNotPossible}</State>}
              </li>
            ))}
          </ul>
        )}
        <div><Button onClick={() => setEdited("new")}><Plus className="icon" aria-hidden /> {list.policies.length === 0 ? "Add the first policy" : "Add a policy"}</Button></div>
      </div>
      {edited && <PolicyDialog policy={edited === "new" ? null : edited} list={list} onClose={() => setEdited(null)} />}
      {leaving && (
        <ConfirmDialog open onOpen={(open) => open || setLeaving(null)} title={`Remove the policy “${leaving.name}”?`} confirm="Remove the policy" onConfirm={() => remove(leaving.id, leaving.name)}>
          <p>Launches that wait only for it become ready. What was answered stays in their histories.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
