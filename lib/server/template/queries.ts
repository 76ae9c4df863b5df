import "server-only";
import { z } from "zod";
import { templateItems } from "@/lib/domain/checklist/item";
import { criticalPathMinutes } from "@/lib/domain/plan/critical-path";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { optionalLine } from "@/lib/domain/text/text";
import { query } from "../query";
import { readDocument } from "../readiness/evaluate-release";

/** All templates: there are as many as people keep, a few dozen. */
export const listTemplates = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const rows = await tx.template.findMany({ orderBy: [{ createdAt: "asc" }, { name: "asc" }], include: { createdBy: { select: { name: true } } } });
    return done(
      rows.map((row) => {
        const plan = readDocument(row.plan);
        return {
          slug: row.slug,
          name: row.name,
          about: row.about,
          steps: plan.steps.items.length,
          wayBackMinutes: criticalPathMinutes(plan.steps.items),
          items: templateItems.parse(row.items).length,
          createdBy: row.createdBy?.name ?? null,
          updatedAt: row.updatedAt.toISOString(),
        };
      }),
    );
  },
});

export const getTemplate = query({
  may: "workspace.read",
  input: z.strictObject({ slug: optionalLine(140) }),
  run: async ({ tx }, { slug }) => {
    const row = await tx.template.findUnique({ where: { slug } });
    if (!row) return refuseMissing(`There is no template “${slug}”. It may have been removed.`);
    return done({ slug, name: row.name, about: row.about, revision: row.revision, plan: readDocument(row.plan), items: templateItems.parse(row.items) });
  },
});
