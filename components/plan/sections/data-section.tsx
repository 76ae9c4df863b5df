"use client";

import type { ReactNode } from "react";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { usePlan } from "../drafts/plan-context";
import { useSection } from "../drafts/use-section";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { RestoreState } from "../parts/restore-state";
import { SectionFrame } from "../parts/section-frame";
import { useAddMigration, useAddReconciliation } from "../section-rows/use-add-data-row";
import { MigrationList } from "../section-rows/migration-list";
import { ReconciliationList } from "../section-rows/reconciliation-list";

export function DataSection() {
  const { template } = usePlan();
  const { value, whyNot } = useSection("data");
  const addMigration = useAddMigration();
  const addReconciliation = useAddReconciliation();
  const touches = value.touchesData === true;

  return (
    <SectionFrame section="data" lead="What a bad release would write, and what becomes of it. “Touches no data” is an answer too, with a reason and a name.">
      <dl>
        <Question name="Does it touch data?"><PlanField path="data/touchesData" labelHidden sideBySide /></Question>
        {value.touchesData === false && (
          <>
            <Question name="Why it touches no data"><LongText path="data/noDataReason" /></Question>
            <Question name="Who says so"><PlanField path="data/answeredById" labelHidden /></Question>
          </>
        )}
        {touches && (
          <>
            <Question name="What it writes"><LongText path="data/writes" /></Question>
            <Question name="What happens to it"><PlanField path="data/fate" labelHidden sideBySide /></Question>
            <Question name="Data-loss class"><PlanField path="data/lossClass" labelHidden sideBySide /></Question>
            <Question name="Migrations">
              <MigrationList />
              {whyNot === null && <Add label="Add migration" onAdd={addMigration} />}
            </Question>
            <Question name="Backup">
              <div className="stack">
                <PlanField path="data/backup" labelHidden sideBySide />
                {value.backup !== null && value.backup !== "notNeeded" && (
                  <>
                    <PlanField path="data/backupNote" markdown={false} />
                    {!template && <RestoreState />}
                  </>
                )}
              </div>
            </Question>
            <Question name="Reconciliation">
              <ReconciliationList />
              {whyNot === null && <Add label="Add check" onAdd={addReconciliation} />}
            </Question>
            <Question name="Old code, new schema"><LongText path="data/compatibility" /></Question>
            <Question name="External systems"><LongText path="data/externalSystems" /></Question>
            <Question name="What users may have done"><LongText path="data/userActions" hint="What only the new version allows, and what becomes of it." /></Question>
            <Question name="Who answers for this"><PlanField path="data/answeredById" labelHidden /></Question>
          </>
        )}
      </dl>
    </SectionFrame>
  );
}

function Question({ name, children }: { name: string; children: ReactNode }) {
  return <div className="question"><dt>{name}</dt><dd>{children}</dd></div>;
}

function Add({ label, onAdd }: { label: string; onAdd: () => void }) {
  return <Button className="rows-block" onClick={onAdd}><Plus className="icon" aria-hidden /> {label}</Button>;
}
