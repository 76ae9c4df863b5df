import * as described from "@/lib/domain/api/run-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { sendMessage } from "@/lib/server/message/send-message";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.sendMessage,
    ({ params, body, context }) => sendMessage({ ...body, run: params.key }, context),
    ({ messageId, count }) => ({ body: { messageId, messagesSent: count } }),
  ),
);
