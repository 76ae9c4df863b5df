import { joinUpdates } from "@/lib/server/status/join-updates";
import { takeForm } from "../take-form";

export const POST = takeForm({ name: "subscribe", done: "asked", send: ({ email = "" }, context) => joinUpdates({ email }, context) });
