import "server-only";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import { planDocument } from "@/lib/domain/plan/document";
import { isSame } from "@/lib/domain/plan/is-same";
import { withoutPeople } from "@/lib/domain/plan/people-of";
import { sectionNames } from "@/lib/domain/plan/sections";
import { saveTemplateSectionInput } from "@/lib/domain/template/template";
import { done, refuse, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";
import { parseInput } from "../parse-input";
import { readDocument } from "../readiness/evaluate-release";

/** Saves one section of a template's plan; names of people are left out. Answers as saving a section of a release does. */
export const saveTemplateSection = command({
  may: "template.edit",
  input: saveTemplateSectionInput,
  run: async ({ tx, now, actor, record }, { slug, base, section, value }) => {
    await tx.$queryRaw`select 1 from "Template" where slug = ${slug} for update`;
    const template = await tx.template.findUnique({ where: { slug } });
    if (!template) return refuseMissing(`There is no template “${slug}” any more.`);
    const before = readDocument(template.plan);
    const parsed = parseInput(planDocument, { ...before, [section]: value });
    if (!parsed.ok) return fieldsOfSection(parsed);
    const after = withoutPeople({ ...parsed.value, steps: { ...parsed.value.steps, items: normalizeSteps(parsed.value.steps.items) } });
    const answer = (revision: number) => done({ section, value: after[section], version: revision, revisions: { [section]: { revision, personId: actor.id, at: now.toISOString() } } });
    if (isSame(before[section], after[section])) return answer(template.revision);
    if (template.revision !== base) {
      return refuse({
        kind: "conflict",
        say: `Somebody changed “${sectionNames[section]}” while you were writing. Both texts are kept: choose what stays.`,
        current: { section, value: before[section], revision: template.revision, version: template.revision, byId: "", byName: "Somebody", at: template.updatedAt.toISOString() },
      });
    }
    await tx.template.update({ where: { slug }, data: { plan: after, revision: base + 1, updatedAt: now } });
    record({ type: "template.changed", data: { slug, name: template.name } });
    return answer(base + 1);
  },
});

// The form knows the fields of its section, not where the section stands in the plan.
function fieldsOfSection(parsed: Extract<ReturnType<typeof parseInput>, { ok: false }>) {
  if (parsed.refusal.kind !== "invalid") return parsed;
  const fields = parsed.refusal.fields.map(({ path, say }) => ({ path: `value.${path.split(".").slice(1).join(".")}`, say }));
  return refuse({ ...parsed.refusal, fields });
}
