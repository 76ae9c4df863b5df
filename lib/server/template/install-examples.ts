import "server-only";
import { startingItems } from "@/lib/domain/checklist/starting-items";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { examples } from "@/lib/domain/template/examples";
import type { Transaction } from "../db";

/** The templates that every installation starts with. One that is there already stays as people made it. */
export async function installExamples(tx: Transaction, now: Date) {
  const general = { slug: "general-checklist", name: "General checklist", about: "The sixteen items of the starting checklist, and a plan still to be written.", plan: emptyDocument() };
  await tx.template.createMany({
    data: [general, ...examples].map((example) => ({ ...example, items: startingItems, createdAt: now, updatedAt: now })),
    skipDuplicates: true,
  });
}
