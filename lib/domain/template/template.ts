import { z } from "zod";
import { templateItems } from "../checklist/item";
import { sections } from "../plan/sections";
import { releaseKey } from "../release/key";
import { line, optionalLine, text } from "../text/text";

const name = line(120, "Write the name of the template.");
const about = text(500);
const slug = optionalLine(140);

export const createTemplateInput = z.strictObject({ name, about, release: releaseKey });

const base = z.number("Say which revision your text is based on.").int().min(1).max(1_000_000_000, "This template has no such revision. Read it again.");

/** `base` is the revision of the template that the change is based on. */
export const changeTemplateInput = z.strictObject({ slug, base, name, about, items: templateItems });

/** One section of the template's plan; its shape is checked with the whole plan. */
export const saveTemplateSectionInput = z.strictObject({ slug, base, section: z.enum(sections), value: z.unknown() });

export const removeTemplateInput = z.strictObject({ slug });

/** "Checkout A/B test" becomes checkout-a-b-test; a name without Latin letters or digits is told apart by its characters. */
export function slugOf(name: string): string {
  const latin = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || ["template", ...[...name].map((letter) => letter.codePointAt(0)?.toString(36))].join("-");
  return slug.slice(0, 100);
}
