import * as described from "@/lib/domain/api/approval-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { showApprovals } from "@/lib/domain/api/show-approvals";
import { giveApproval } from "@/lib/server/approval/give-approval";
import { getApprovals } from "@/lib/server/approval/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getApprovals, ({ params, context }) => getApprovals({ key: params.key }, context), (view) => ({ body: showApprovals(view) })),
  serve(
    described.giveApproval,
    ({ params, body, context }) => giveApproval({ ...body, release: params.key }, context),
    ({ approvalId, version, answer }) => ({ body: { id: approvalId, version, answer } }),
  ),
);
