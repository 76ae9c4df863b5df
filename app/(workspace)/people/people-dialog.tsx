import { AwayDialog } from "@/components/person/away-dialog";
import { ChangeDialog } from "@/components/person/change-dialog";
import { DeactivateDialog } from "@/components/person/deactivate-dialog";
import { InviteDialog } from "@/components/person/invite-dialog";
import { LinkDialog } from "@/components/person/link-dialog";
import { ReactivateDialog } from "@/components/person/reactivate-dialog";
import { hrefOfPeople, type PeopleParams } from "@/lib/domain/person/list-params";
import type { PersonRow } from "@/lib/domain/person/view";
import { timeZones } from "@/lib/domain/time/time-zones";
import { listAway } from "@/lib/server/away/queries";
import { getReopening } from "@/lib/server/person/queries";
import type { SignedIn } from "@/lib/server/session";

type PeopleDialogProps = { asked: Record<string, string | string[] | undefined>; people: readonly PersonRow[]; params: PeopleParams; context: SignedIn };

/** The dialog that the address asks for, about a person on this page of the list. */
export async function PeopleDialog({ asked, people, params, context }: PeopleDialogProps) {
  const closeHref = hrefOfPeople(params);
  const about = (key: string) => people.find(({ id }) => id === asked[key]);
  const zone = context.actor.timeZone;
  const [change, away, link, deactivate, reactivate] = [about("change"), about("away"), about("link"), about("deactivate"), about("reactivate")];

  if (asked.invite === "1") return <InviteDialog closeHref={closeHref} zones={timeZones(zone)} zone={zone} />;
  if (change) return <ChangeDialog person={change} isMe={change.id === context.actor.id} closeHref={closeHref} zones={timeZones(change.timeZone)} />;
  if (away) {
    const list = await listAway({ personId: away.id }, context);
    return list.ok && <AwayDialog person={away} list={list.value} closeHref={closeHref} />;
  }
  if (link && link.state !== "deactivated") return <LinkDialog person={link} closeHref={closeHref} />;
  if (reactivate?.state === "deactivated") return <ReactivateDialog person={reactivate} closeHref={closeHref} />;
  if (!deactivate || deactivate.state === "deactivated") return null;
  const reopening = await getReopening({ personId: deactivate.id }, context);
  return reopening.ok && <DeactivateDialog person={deactivate} reopening={reopening.value} closeHref={closeHref} />;
}
