import { Plus } from "lucide-react";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { LinkButton } from "@/components/ui/button/link-button";
import { State } from "@/components/ui/state/state";
import { actionState } from "@/lib/domain/review/action-state";
import type { ReviewAction } from "@/lib/domain/review/view";
import { sayDay } from "@/lib/domain/time/say-at";
import { ActionMenu } from "./action-menu";

type ActionTableProps = { run: string; actions: readonly ReviewAction[]; /** A calendar day. */ today: string; me: string; mayEdit: boolean };

/** What follows from the review: each with one person and one day, open until done. */
export function ActionTable({ run, actions, today, me, mayEdit }: ActionTableProps) {
  return (
    <section aria-labelledby="actions">
      <div className="section-head">
        <h2 id="actions">Actions</h2>
        <span className="small muted">Open until done; each is reminded two days before</span>
        {mayEdit && (
          <LinkButton className="push" href={`/reviews/${run}?action=new`} scroll={false}>
            <Plus className="icon" aria-hidden /> Add action
          </LinkButton>
        )}
      </div>
      {actions.length === 0 ? (
        <p className="muted rows-block">No actions yet. Make one of each thing to improve: what is done, by whom, until when.</p>
      ) : (
        <table className="table table-top table-actions">
          <colgroup>
            <col />
            <col width="168" />
            <col width="120" />
            <col width="128" />
            {mayEdit && <col width="32" />}
          </colgroup>
          <thead>
            <tr>
              <th>What</th>
              <th>Who</th>
              <th>Due</th>
              <th>State</th>
              {mayEdit && <th><span className="visually-hidden">Change</span></th>}
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id} id={`action-${action.id}`}>
                <td className="wide">{action.what}</td>
                <td>
                  <AvatarName name={action.owner.name} you={action.owner.id === me} />
                  {!action.owner.isActive && <p className="faint action-gone">deactivated</p>}
                </td>
                <td data-label="Due">{sayDay(action.dueOn)}</td>
                <td><ActionWord action={action} today={today} /></td>
                {mayEdit && <td className="num"><ActionMenu run={run} action={action} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ActionWord({ action, today }: { action: ReviewAction; today: string }) {
  const { word, say } = actionState(action, today);
  if (word === "open") return <State icon="circle">{say}</State>;
  return <State tone={({ done: "ready", doing: "in-progress", over: "attention", ownerless: "attention" } as const)[word]}>{say}</State>;
}
