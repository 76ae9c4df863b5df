"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { ZoneField } from "@/components/person/zone-field";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { saveWorkspaceAction } from "@/lib/actions/workspace";
import type { Workspace } from "@/lib/domain/workspace/workspace";
import { EmbedHint } from "./embed-hint";
import { TargetFields, type WorkspaceDraft } from "./target-fields";

type WorkspaceFormProps = { workspace: Workspace; zones: readonly string[]; site: string };

/** What holds for the whole installation: how customers know it, where the banner may show, limits and targets of runs. */
export function WorkspaceForm({ workspace, zones, site }: WorkspaceFormProps) {
  const router = useRouter();
  const [values, setValues] = useState<WorkspaceDraft>(workspace);
  const [origins, setOrigins] = useState(workspace.bannerOrigins.join("\n"));
  const set = (change: Partial<WorkspaceDraft>) => setValues((before) => ({ ...before, ...change }));
  const bannerOrigins = origins.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const { submit, busy, errors } = useSubmit(() => saveWorkspaceAction({ ...values, bannerOrigins }), () => {
    toast("The workspace is saved.");
    router.refresh();
  });

  return (
    <form method="post" onSubmit={submit} noValidate>
      <section className="sheet">
        <h2>For customers</h2>
        <div className="stack form-fields">
          <Field label="Name" error={errors.fields.name} hint="It heads the status page and its e-mails.">
            <TextInput value={values.name} onChange={(event) => set({ name: event.target.value })} maxLength={60} autoComplete="organization" />
          </Field>
          <ZoneField zones={zones} value={values.timeZone} onValue={(timeZone) => set({ timeZone })} error={errors.fields.timeZone} hint="Times on the status page stand in it; readers with a script see their own." />
        </div>
      </section>
      <section className="sheet">
        <h2>Banner</h2>
        <div className="stack form-fields">
          <Field label="Sites that may show it" error={errors.fields.bannerOrigins} hint="One address a line, like https://shop.example.com. Only pages of these sites can read the banner.">
            <TextArea value={origins} onChange={(event) => setOrigins(event.target.value)} rows={2} spellCheck={false} className="mono" />
          </Field>
          <EmbedHint site={site} />
        </div>
      </section>
      <section className="sheet">
        <h2>Runs</h2>
        <div className="stack form-fields">
          <Field label="Days after completion in which a run can be opened" error={errors.fields.runDaysAfterCompletion} hint="0: only while a release is being deployed or monitored.">
            <NumberInput value={values.runDaysAfterCompletion} onValue={(runDaysAfterCompletion) => set({ runDaysAfterCompletion })} min={0} max={365} whole className="input-short" />
          </Field>
        </div>
      </section>
      <section className="sheet">
        <h2>Targets</h2>
        <TargetFields values={values} onValues={set} errors={errors.fields} />
      </section>
      <div className="sheet">
        <span />
        <div className="stack form-fields">
          {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              Save the workspace
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
}
