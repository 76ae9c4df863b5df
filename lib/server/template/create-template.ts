import "server-only";
import { withoutEvidence, withoutPeople } from "@/lib/domain/plan/people-of";
import { createTemplateInput, slugOf } from "@/lib/domain/template/template";
import { releaseNumber } from "@/lib/domain/release/key";
import { done, refuseField, refuseMissing } from "@/lib/domain/result/result";
import { listItems } from "../checklist/list-items";
import { command } from "../command";
import { readDocument } from "../readiness/evaluate-release";

/** Keeps the plan and the checklist of a release to start others from; people and ticks are left out. */
export const createTemplate = command({
  may: "template.edit",
  input: createTemplateInput,
  run: async ({ tx, now, actor, record }, { name, about, release: key }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { id: true } });
    if (!release) return refuseMissing(`There is no release ${key}.`);
    const version = await tx.planVersion.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" }, select: { document: true } });
    const items = (await listItems(tx, release.id)).map(({ phase, title, required, dueMinutes, verifies, covers }) => ({ phase, title, required, dueMinutes, verifies, covers }));
    const slug = slugOf(name);
    const made = await tx.template.createMany({
      data: { slug, name, about, plan: withoutEvidence(withoutPeople(readDocument(version.document))), items, createdById: actor.id, createdAt: now, updatedAt: now },
      skipDuplicates: true,
    });
    if (made.count === 0) return refuseField("name", "A template of this name exists already. Choose another name.");
    record({ type: "template.created", data: { slug, name, from: key } });
    return done({ slug });
  },
});
