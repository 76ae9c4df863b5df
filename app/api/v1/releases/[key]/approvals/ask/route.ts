import * as described from "@/lib/domain/api/approval-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { askForApproval } from "@/lib/server/approval/ask-for-approval";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.askForApproval,
    ({ params, body, context }) => askForApproval({ ...body, release: params.key }, context),
    ({ version, told }) => ({ body: { version, told } }),
  ),
);
