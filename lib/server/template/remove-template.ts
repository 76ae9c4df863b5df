import "server-only";
import { removeTemplateInput } from "@/lib/domain/template/template";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";

/** Releases that were started from it keep what they have. */
export const removeTemplate = command({
  may: "template.edit",
  input: removeTemplateInput,
  run: async ({ tx, record }, { slug }) => {
    const template = await tx.template.findUnique({ where: { slug }, select: { name: true } });
    const { count } = await tx.template.deleteMany({ where: { slug } });
    if (template && count > 0) record({ type: "template.removed", data: { slug, name: template.name } });
    return done({ slug });
  },
});
