import { sayExactly } from "@/components/ui/time/say-moment";
import { count, sayMinutes } from "@/lib/domain/duration/duration";
import { cardAlso, cardBackTo, cardData, cardSize, cardTriggers, cardWords } from "@/lib/domain/plan/card";
import { criticalPathMinutes } from "@/lib/domain/plan/critical-path";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { plainLine } from "@/lib/domain/plan/plain-line";
import type { Duty } from "@/lib/domain/plan/words";
import { channelNames } from "@/lib/domain/plan/words";
import { type ReleaseStatus, statusNames } from "@/lib/domain/release/status";
import { CardSteps } from "./card-steps";

type PlanCardProps = {
  release: { key: string; name: string; version: string; status: ReleaseStatus; services: readonly { name: string }[]; launchAt: string | null; reasons: readonly { code: string }[]; wayBackMinutes: number | null };
  plan: { document: PlanDocument; version: { number: number }; people: readonly { id: string; name: string }[]; measured: { at: string } | null };
  now: Date;
  zone: string;
};

/** The plan on one page: when to go back, who decides, the steps with their boxes, and the words to say. */
export function PlanCard({ release, plan: { document, version, people, measured }, now, zone }: PlanCardProps) {
  const { key, name, status, services, launchAt, reasons } = release;
  const { triggers, steps, roles, times, messages } = document;
  const names = new Map(people.map((person) => [person.id, person.name]));
  const nameOf = (id: string | null) => (id === null ? "nobody yet" : (names.get(id) ?? "somebody unknown"));
  const duty = (asked: Duty) => roles.items.find((role) => role.duty === asked);
  const decides = duty("decisionMaker");
  const escalation = duty("escalation")?.personId ?? null;
  const planned = criticalPathMinutes(steps.items);
  const words = cardWords(messages.items, name);
  const also = cardAlso(messages.items);
  const backTo = cardBackTo(document);

  return (
    <article className={`card card-${cardSize(document)}`}>
      <header className="card-head">
        <div>
          <h1>{name}</h1>
          <p>{[`${key}, version ${release.version}`, services.map((service) => service.name).join(", "), launchAt && `Launch ${sayExactly(new Date(launchAt), zone)}`].filter(Boolean).join(". ")}</p>
        </div>
        <p className="card-stamp">Plan version {version.number}<br />printed {sayExactly(now, zone)}<br /><b>{sayReadiness(status, reasons.length)}</b></p>
      </header>

      <section className="card-now">
        <div>
          <h2>Go back when</h2>
          {triggers.items.length === 0 ? <p>The plan names no trigger.</p> : <ul>{cardTriggers(triggers.items).map(({ what, how }, at) => <li key={at}><b>{what}</b> {how}</li>)}</ul>}
        </div>
        <div>
          <h2>Who decides</h2>
          <p><b>{nameOf(decides?.personId ?? null)}</b></p>
          <p>then {nameOf(decides?.deputyId ?? null)}</p>
          <p>Anyone else may, with a reason.</p>
          <p>Informs: <b>{nameOf(duty("communicator")?.personId ?? null)}</b></p>
        </div>
        <div>
          <h2>Two clocks</h2>
          <p>{times.sustainedMinutes ?? "____"} min of a trigger, then go back. <b>{times.budgetMinutes ?? "____"} min to be back</b>{planned === null ? "" : `, planned ${sayMinutes(planned)}`}{measured && release.wayBackMinutes !== null ? `, measured ${sayMinutes(release.wayBackMinutes)}` : ""}.</p>
          <p>After that tell <b>{nameOf(escalation)}</b>.</p>
        </div>
      </section>

      <CardSteps steps={steps.items} nameOf={nameOf} decides={nameOf(decides?.personId ?? null)} />

      <section className="card-two">
        <div>
          <h2>Data</h2>
          {cardData(document, !reasons.some(({ code }) => code === "data.restore")).map((say) => <p key={say}>{say}</p>)}
          {backTo.length > 0 && <h2>Go back to</h2>}
          {backTo.map(({ what, how }, at) => <p key={at}><b>{what}</b>{how && `: ${how}`}</p>)}
        </div>
        <div>
          <h2>Say{messages.respondersChannel && `, and talk in ${messages.respondersChannel}`}</h2>
          {words.length === 0 && <p>No words are prepared.</p>}
          {words.map(({ when, text, to }, at) => <p key={at}><b>{when}</b>, {to}: “{plainLine(text.replaceAll("\n", " "), { max: 280 })}”</p>)}
          {also.map(({ id, receivers, channel, ownerId }) => <p key={id}>Also tell {receivers || "everyone"} ({channelNames[channel].toLowerCase()}): {nameOf(ownerId)}</p>)}
        </div>
      </section>

      <section className="card-log"><div>Decided by</div><div>at</div><div>because</div></section>
      <footer className="card-foot"><span>Ripcord, {key}</span><span>Valid until plan version {version.number + 1}. Print it again when the plan has changed.</span></footer>
    </article>
  );
}

function sayReadiness(status: ReleaseStatus, blockers: number): string {
  if (status !== "draft") return statusNames[status];
  return blockers > 0 ? `Not ready: ${count(blockers, "blocker")}` : "Not marked as ready yet";
}
