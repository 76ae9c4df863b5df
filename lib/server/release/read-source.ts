import "server-only";
import { type TemplateItem, templateItems } from "@/lib/domain/checklist/item";
import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import { keyOf, releaseNumber } from "@/lib/domain/release/key";
import type { RolloutMethod } from "@/lib/domain/release/release";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import { listItems } from "../checklist/list-items";
import type { Transaction } from "../db";
import { readDocument } from "../readiness/evaluate-release";

type Source = {
  /** Says in the history where the plan came from; empty for a new one. */
  note: string;
  plan?: PlanDocument;
  items?: (TemplateItem & { ownerId?: string | null })[];
  rolloutMethod?: RolloutMethod;
  rolloutNote?: string;
  windowMinutes?: number;
  monitoringHours?: number;
};

/** What a new release starts from. Ticks and evidence never come along. */
export async function readSource(tx: Transaction, input: { template?: string; from?: string }): Promise<Result<Source>> {
  if (input.template && input.from) return refuseField("from", "Start from a template or from another release, not from both.");
  if (input.template) return readTemplate(tx, input.template);
  if (input.from) return readRelease(tx, input.from);
  return done({ note: "" });
}

async function readTemplate(tx: Transaction, slug: string): Promise<Result<Source>> {
  const template = await tx.template.findUnique({ where: { slug } });
  if (!template) return refuseField("template", `There is no template “${slug}”. Choose one from the list, or leave it out.`);
  return done({ note: `From the template “${template.name}”`, plan: planDocument.parse(template.plan), items: templateItems.parse(template.items) });
}

async function readRelease(tx: Transaction, key: string): Promise<Result<Source>> {
  const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 } });
  if (!release) return refuseField("from", `There is no release ${key}.`);
  const version = await tx.planVersion.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" }, select: { document: true } });
  const items = await listItems(tx, release.id);
  return done({
    note: `From ${keyOf(release.number)}, ${release.name}`,
    plan: readDocument(version.document),
    items: items.map(({ phase, title, required, ownerId, dueMinutes, verifies, covers }) => ({ phase, title, required, ownerId, dueMinutes, covers, verifies })),
    rolloutMethod: release.rolloutMethod,
    rolloutNote: release.rolloutNote,
    windowMinutes: release.windowMinutes,
    monitoringHours: release.monitoringHours,
  });
}
