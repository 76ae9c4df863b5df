import "server-only";
import { changeTemplateInput } from "@/lib/domain/template/template";
import { done, refuse, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";

/** Its name, what it is good for, and its checklist; refused when the template changed since the revision they are based on. */
export const changeTemplate = command({
  may: "template.edit",
  input: changeTemplateInput,
  run: async ({ tx, now, record }, { slug, base, name, about, items }) => {
    const { count } = await tx.template.updateMany({ where: { slug, revision: base }, data: { name, about, items, updatedAt: now, revision: base + 1 } });
    if (count === 0) {
      const current = await tx.template.findUnique({ where: { slug }, select: { revision: true, name: true, about: true, items: true } });
      if (!current) return refuseMissing(`There is no template “${slug}” any more.`);
      return refuse({ kind: "conflict", say: "Somebody changed this template while you were writing. Your text is kept here: look at theirs, then save yours again.", current });
    }
    record({ type: "template.changed", data: { slug, name } });
    return done({ slug, revision: base + 1 });
  },
});
