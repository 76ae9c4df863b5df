import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import { releaseNumber } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { readDocument } from "../readiness/evaluate-release";
import { sayNoRelease } from "./get-release";

/** The plan and its revision, both of one moment: one statement reads them. */
export const getPlan = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx }, { key }) => {
    const found = await tx.$queryRaw<{ revision: number; document: unknown }[]>`
      select p.revision, v.document from "Release" r join "Plan" p on p."releaseId" = r.id
      join lateral (select document from "PlanVersion" where "releaseId" = r.id order by number desc limit 1) v on true
      where r.number = ${releaseNumber(key) ?? 0}`;
    const row = found[0];
    return row ? done({ plan: readDocument(row.document), revision: row.revision }) : sayNoRelease(key);
  },
});
