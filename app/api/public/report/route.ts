import { reportFeedback } from "@/lib/server/feedback/report-feedback";
import { takeForm } from "../take-form";

export const POST = takeForm({
  name: "report",
  done: "reported",
  send: ({ text = "", sinceWhen = "", email = "", serviceId = "" }, context) => reportFeedback({ text, sinceWhen, email, serviceId: serviceId === "" ? null : serviceId }, context),
});
