import "server-only";
import { changeTemplateInput } from "@/lib/domain/template/template";
import { isSame } from "@/lib/domain/plan/is-same";
import { done, refuse, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";

/** Its name, what it is good for, and its checklist; refused when the template changed since the revision they are based on. */
export const changeTemplate = command({
  may: "template.edit",
  input: changeTemplateInput,
  run: async ({ tx, now, record }, { slug, base, name, about, items }) => {
    await tx.$queryRaw`select 1 from "Template" where slug = ${slug} for update`;
    const current = await tx.template.findUnique({ where: { slug }, select: { revision: true, name: true, about: true, items: true } });
    if (!current) return refuseMissing(`There is no template “${slug}” any more.`);
    if (isSame({ name, about, items }, { name: current.name, about: current.about, items: current.items })) return done({ slug, revision: current.revision });
    if (current.revision !== base) {
      return refuse({ kind: "conflict", say: "Somebody changed this template while you were writing. Your text is kept here: look at theirs, then save yours again.", current });
    }
    await tx.template.update({ where: { slug }, data: { name, about, items, updatedAt: now, revision: base + 1 }, select: { id: true } });
    record({ type: "template.changed", data: { slug, name } });
    return done({ slug, revision: base + 1 });
  },
});
