import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import { releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { query } from "../query";
import { releaseFields, showRelease } from "./show-release";

export const sayNoRelease = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);

export const getRelease = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx }, { key }) => {
    const row = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { ...releaseFields, decisionMaker: { select: { id: true, name: true } } } });
    if (!row) return sayNoRelease(key);
    const { decisionMaker, ...fields } = row;
    return done(showRelease(fields, new Map(decisionMaker ? [[decisionMaker.id, decisionMaker.name]] : [])));
  },
});
