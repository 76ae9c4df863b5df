import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReleaseForm } from "@/components/release/release-form";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { timeZones } from "@/lib/domain/time/time-zones";
import { getRelease, listActivePeople, listFilterChoices } from "@/lib/server/release/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Edit" };

export default async function EditReleasePage({ params }: { params: Promise<{ key: string }> }) {
  const context = await requireContext();
  const found = await getRelease({ key: (await params).key }, context);
  if (!found.ok) notFound();
  const { key, name, version, status, owner, services, launchAt, windowMinutes, timeZone, rolloutMethod, rolloutNote, monitoringHours } = found.value;
  const back = <LinkButton href={`/releases/${key}`}>To the overview</LinkButton>;

  if (mayRole("release.edit", context.actor.role) !== "yes") {
    return (
      <EmptyState title="You can read this release, not change it" action={back}>
        {sayForbidden("release.edit")}
      </EmptyState>
    );
  }
  if (!isOpen(status)) return <EmptyState title={`${key} is ${statusNames[status].toLowerCase()}`} action={back}>It is kept as it was. To try again, duplicate it.</EmptyState>;

  const [people, choices] = await Promise.all([listActivePeople({}, context), listFilterChoices({}, context)]);
  if (!people.ok || !choices.ok) throw new Error("The form could not be read.");
  return (
    <ReleaseForm
      release={key}
      fields={{ name, version, services: services.map(({ id }) => id), ownerId: owner.id, launchAt, windowMinutes, timeZone, rolloutMethod, rolloutNote, monitoringHours }}
      ownerName={owner.name}
      people={people.value}
      services={choices.value.services}
      zones={timeZones(timeZone)}
    />
  );
}
