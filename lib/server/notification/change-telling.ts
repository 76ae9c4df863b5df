import "server-only";
import { changeTellingInput } from "@/lib/domain/notification/telling";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";

/** How one is told beside the product: by e-mail or not, in a chat of one's own or not. */
export const changeTelling = command({
  may: "notification.own",
  input: changeTellingInput,
  run: async ({ tx, actor, record }, { byEmail, chat, url }) => {
    const before = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { tellByEmail: true, tellKind: true, tellUrl: true } });
    // An address belongs to the kind for which it was typed.
    const keeps = chat !== null && chat === before.tellKind && before.tellUrl !== "";
    if (chat !== null && url === undefined && !keeps) return refuseField("url", "Write the address of your webhook.");
    const after = { tellByEmail: byEmail, tellKind: chat ?? "", tellUrl: chat === null ? "" : (url ?? before.tellUrl) };
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== before[field]);
    if (fields.length === 0) return done({ personId: actor.id });
    await tx.person.update({ where: { id: actor.id }, data: after, select: { id: true } });
    record({ type: "person.changed", data: { personId: actor.id, name: actor.name, fields } });
    return done({ personId: actor.id });
  },
});
