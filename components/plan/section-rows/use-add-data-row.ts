import type { PlanDocument } from "@/lib/domain/plan/document";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { useRows } from "../rows/use-rows";

type Migration = PlanDocument["data"]["migrations"][number];
type Reconciliation = PlanDocument["data"]["reconciliations"][number];

export function useAddMigration(): () => void {
  const { setOpen } = usePlan();
  const { add } = useRows<Migration>("data", "migrations");
  return () => {
    const id = newId();
    add({ id, name: "", reversible: null, note: "" });
    setOpen(`data/migrations/${id}`);
  };
}

export function useAddReconciliation(): () => void {
  const { setOpen } = usePlan();
  const { add } = useRows<Reconciliation>("data", "reconciliations");
  return () => {
    const id = newId();
    add({ id, check: "", ownerId: null });
    setOpen(`data/reconciliations/${id}`);
  };
}
