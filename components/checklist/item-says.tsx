import { Link as LinkIcon } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { SaidUntil } from "@/components/waiver/said-until";
import { isItemDone, type ItemView } from "@/lib/domain/checklist/view";
import { ItemDue } from "./item-due";

type ItemSaysProps = { item: ItemView; me: string; isOpen: boolean; refusal: string | undefined; isWaiting: boolean };

/** The title of an item, and beneath it what must be known about it. */
export function ItemSays({ item, me, isOpen, refusal, isWaiting }: ItemSaysProps) {
  const { tick, notApplicable, verified, stale, waived, waiverAsked } = item;
  return (
    <div id={`${item.id}-says`}>
      <span className="what">{item.title}</span>
      {!item.required && <span className="faint small item-optional">Optional</span>}
      {tick?.evidenceUrl && (
        <a className="link small evidence" href={tick.evidenceUrl} target="_blank" rel="noreferrer noopener">
          <LinkIcon className="icon" aria-hidden /> {sayAddress(tick.evidenceUrl)}
        </a>
      )}
      {waived && (
        <p className="why">
          Waived until <SaidUntil at={waived.until} />: {sentence(waived.reason)} Asked by {waived.askedBy}.
        </p>
      )}
      {!waived && verified?.holds && <p className="why">{verified.say}</p>}
      {!waived && verified && !verified.holds && (
        <p className="why">
          {verified.stale ? <State tone="attention" small>Stale.</State> : <span className="blocked strong">Blocked.</span>} {verified.say}{" "}
          {verified.href && <Link className="link" href={verified.href}>{verified.stale ? "Go to the drills" : "Go to the field"}</Link>}
        </p>
      )}
      {!waived && stale && tick && (
        <p className="why">
          <State tone="attention" small>Stale.</State> {tick.who.id === me ? "You" : tick.who.name} ticked it for plan version {tick.planVersion}; “{stale.what}” has changed since. Look at it again, then confirm.{" "}
          <Link className="link" href={stale.href}>What changed</Link>
        </p>
      )}
      {waiverAsked && (
        <p className="why">
          <State tone="attention" small>Waiver asked</State> by {waiverAsked.by.name}, <RelativeTime at={waiverAsked.at} />. It waits for a leader.
        </p>
      )}
      {tick?.note && <p className="why">{tick.note}</p>}
      {notApplicable && <p className="why">Not applicable: {notApplicable.reason}</p>}
      {item.dueAt && !isItemDone(item) && <ItemDue at={item.dueAt} minutes={item.dueMinutes ?? 0} mayBeLate={isOpen} />}
      {isWaiting && <p className="why"><State tone="attention" small>Not sent yet.</State> The connection dropped; this is kept here and sent when it is back.</p>}
      {refusal && <p className="why"><State tone="blocked" small>Not kept.</State> {refusal}</p>}
    </div>
  );
}

/** A sentence with its full stop, however it was typed. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** The last part of the address, which is mostly a name; else the host. */
function sayAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, hostname } = new URL(address);
  const name = decodeQuietly(pathname.split("/").findLast((part) => part !== "") ?? hostname);
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function decodeQuietly(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
