"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { savePolicyAction } from "@/lib/actions/policy";
import type { StoredPolicy } from "@/lib/domain/readiness/untouched-policy";
import { AgeFields } from "./age-fields";
import { RuleLevels } from "./rule-levels";

/** As it is typed: a number that was taken out is missing until another stands there. */
export type PolicyDraft = { [Field in keyof StoredPolicy]: StoredPolicy[Field] extends number ? number | null : StoredPolicy[Field] };

/** How long evidence is good, and what each rule of the linter does. */
export function PolicyForm({ policy }: { policy: StoredPolicy }) {
  const router = useRouter();
  const [values, setValues] = useState<PolicyDraft>(policy);
  const set = (change: Partial<PolicyDraft>) => setValues((before) => ({ ...before, ...change }));
  const { submit, busy, errors } = useSubmit(() => savePolicyAction(values), () => {
    toast("The policy is saved. Every release on its way is asked again.");
    router.refresh();
  });

  return (
    <form method="post" onSubmit={submit} noValidate>
      <section className="sheet">
        <h2>How long evidence is good</h2>
        <AgeFields values={values} onValues={set} errors={errors.fields} />
      </section>
      <section className="sheet">
        <h2>The linter</h2>
        <RuleLevels values={values.ruleLevels} onValues={(ruleLevels) => set({ ruleLevels })} />
      </section>
      <div className="sheet">
        <span />
        <div className="stack form-fields">
          {(errors.say || errors.fields.ruleLevels) && <Callout tone="blocked" title={errors.fields.ruleLevels ?? errors.say} role="alert" />}
          <div>
            <Button type="submit" variant="primary" busy={busy}>Save the policy</Button>
          </div>
        </div>
      </div>
    </form>
  );
}
