import "server-only";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import { withoutPeople } from "@/lib/domain/plan/people-of";
import { changeTemplateInput } from "@/lib/domain/template/template";
import { done, refuse, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";

/** Replaces a template; refused when it changed since the revision that the text is based on. */
export const changeTemplate = command({
  may: "template.edit",
  input: changeTemplateInput,
  run: async ({ tx, now, record }, { slug, base, name, about, plan, items }) => {
    const steps = { ...plan.steps, items: normalizeSteps(plan.steps.items) };
    const { count } = await tx.template.updateMany({
      where: { slug, revision: base },
      data: { name, about, plan: withoutPeople({ ...plan, steps }), items, updatedAt: now, revision: base + 1 },
    });
    if (count === 0) {
      const current = await tx.template.findUnique({ where: { slug } });
      if (!current) return refuseMissing(`There is no template “${slug}” any more.`);
      return refuse({
        kind: "conflict",
        say: "Somebody changed this template while you were writing. Your text is kept here: copy what you need, then read the template again.",
        current: { revision: current.revision, name: current.name, about: current.about, plan: current.plan, items: current.items },
      });
    }
    record({ type: "template.changed", data: { slug, name } });
    return done({ slug, revision: base + 1 });
  },
});
