import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { ApprovalsView, Approver } from "@/lib/domain/approval/view";
import { sayDay } from "@/lib/domain/time/say-at";

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
const words = { agreed: "Agreed", against: "Against", now: "Now", later: "Later", may: "Could agree" } as const satisfies Record<Approver["state"], string>;

/** Who agrees in which order, whose turn it is, and who is away. */
export function ApproverList({ view: { steps, hints }, me }: { view: ApprovalsView; me: string }) {
  if (steps.length === 0) return null;
  const policies = [...new Set(steps.map(({ policy }) => policy))];
  return (
    <section>
      <div className="section-head"><h3>Who approves</h3></div>
      {policies.map((policy) => (
        <div key={policy}>
          {policies.length > 1 && <h4 className="small muted rows-block">{policy}</h4>}
          <ol className="rows approvers">
            {steps.filter((step) => step.policy === policy).map((step) => (
              <li key={step.at}>
                {step.people.map((person) => (
                  <span key={person.id}>
                    <span className="split">
                      <AvatarName name={person.name} you={person.id === me} />
                      <span className={person.state === "now" && person.id === me ? "you" : person.state === "against" ? "blocked strong" : "faint"}>{words[person.state]}</span>
                    </span>
                    {person.inPlaceBy && <span className="block faint">Answered by {person.inPlaceBy}</span>}
                    {person.away && <span className="block faint">Away until {sayDay(person.away.untilOn)}{person.away.standIn ? `; ${person.away.standIn} stands in` : "; nobody stands in"}</span>}
                  </span>
                ))}
                {step.people.length === 0 && <span className="attention">Nobody is left who could</span>}
                <span className="faint">{step.of > 1 ? `${ordinals[step.at]}: ` : ""}{step.say}{step.more > 0 ? `, or one of ${step.more} more` : ""}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className="hint rows-block">
        {policies.length === 1 ? `${policies[0]}, ` : ""}{steps.length > policies.length ? "in this order, " : ""}never the author.
        {hints.remindAt && <> Silence is reminded <RelativeTime at={hints.remindAt} />.</>}
        {hints.escalateAt && <> It is told to {hints.escalateTo} <RelativeTime at={hints.escalateAt} />.</>}
        {" "}An approval never stands in front of a rollback.
      </p>
    </section>
  );
}
