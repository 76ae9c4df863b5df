import "server-only";
import { startingItems } from "@/lib/domain/checklist/starting-items";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { withoutEvidence } from "@/lib/domain/plan/people-of";
import { sections } from "@/lib/domain/plan/sections";
import { keyOf } from "@/lib/domain/release/key";
import { createReleaseInput } from "@/lib/domain/release/release";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";
import { stampAll } from "../plan/change-plan";
import { firstVersion } from "../plan/plan-version";
import { writeSections } from "../plan/write-sections";
import { finishRelease } from "./lock-release";
import { readSource } from "./read-source";

/** A new draft: from a template, from another release, or empty with the starting checklist. */
export const createRelease = command({
  may: "release.create",
  input: createReleaseInput,
  run: async (door, input) => {
    const { tx, now, actor } = door;
    const services = [...new Set(input.services)];
    const known = await tx.service.count({ where: { id: { in: services } } });
    if (known < services.length) return refuseField("services", "One of these services is not known here. Choose them from the list.");
    const source = await readSource(tx, input);
    if (!source.ok) return source;

    const { note, plan = emptyDocument(), items = startingItems, ...kept } = source.value;
    const created = await tx.release.create({
      data: {
        ...kept,
        name: input.name,
        version: input.version,
        ownerId: actor.id,
        launchAt: input.launchAt ?? null,
        timeZone: input.timeZone ?? actor.timeZone,
        services: { create: services.map((serviceId) => ({ serviceId })) },
        createdAt: now,
        updatedAt: now,
        readiness: {},
        blockerCount: 0,
        plan: { create: { sectionRevisions: stampAll(sections, actor.id, now), migrations: [], failureModes: [], flags: [], artifacts: [] } },
      },
    });
    const started = withoutEvidence(plan);
    await writeSections(tx, created.id, started, sections);
    await firstVersion(door, created.id, 1, started, note);
    const position = positions();
    await tx.checklistItem.createMany({ data: items.map((item) => ({ ...item, releaseId: created.id, position: position(item.phase) })) });
    await finishRelease({ ...door, release: created }, [
      { type: "release.created", data: { name: input.name, version: input.version, from: note } },
    ]);
    return done({ key: keyOf(created.number), id: created.id });
  },
});

function positions(): (phase: string) => number {
  const next = new Map<string, number>();
  return (phase) => {
    const position = (next.get(phase) ?? 0) + 1;
    next.set(phase, position);
    return position;
  };
}
