import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import { templateItems } from "@/lib/domain/checklist/item";
import { criticalPathMinutes } from "@/lib/domain/plan/critical-path";
import type { Section } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";
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

/** A template, and its plan as the editor of plans takes it: nobody named, all sections at one revision. */
export const getTemplate = query({
  may: "workspace.read",
  input: z.strictObject({ slug: optionalLine(140) }),
  run: async ({ tx, actor }, { slug }) => {
    const row = await tx.template.findUnique({ where: { slug } });
    if (!row) return refuseMissing(`There is no template “${slug}”. It may have been removed.`);
    const at = row.updatedAt.toISOString();
    const plan = readDocument(row.plan);
    const whyNot = mayRole("template.edit", actor.role) === "yes" ? null : "Product managers and administrators edit templates.";
    const each = <T>(value: T) => Object.fromEntries(sections.map((section) => [section, value])) as Record<Section, T>;
    return done({
      slug,
      name: row.name,
      about: row.about,
      revision: row.revision,
      plan,
      items: templateItems.parse(row.items),
      editor: {
        key: slug,
        document: plan,
        revisions: each({ revision: row.revision, personId: "", at }),
        version: { number: row.revision, savedAt: at },
        people: [],
        whyNotEdit: each(whyNot),
        services: [],
      },
    });
  },
});
