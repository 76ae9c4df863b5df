import { revisionTag } from "@/lib/domain/api/if-match";
import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { getPlan } from "@/lib/server/api/get-plan";
import { serve } from "@/lib/server/api/serve";
import { savePlan } from "@/lib/server/plan/save-plan";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.getPlan,
    ({ params, context }) => getPlan(params, context),
    ({ plan, revision }) => ({ body: plan, headers: { etag: revisionTag(revision) } }),
  ),
  serve(
    described.savePlan,
    async ({ params: { key }, body, base, context }) => {
      const saved = await savePlan({ release: key, base, plan: body }, context);
      return saved.ok ? { ok: true, value: { key, ...saved.value } } : saved;
    },
    ({ key, revision, version }) => ({ body: { key, revision, version }, headers: { etag: revisionTag(revision) } }),
  ),
);
