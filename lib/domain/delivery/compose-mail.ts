import type { DeliveryContent } from "./delivery";
import { wholeHref } from "./whole-href";

export type Mail = { subject: string; text: string; messageId: string; headers: Record<string, string> };

/**
 * The e-mail that goes out. `id` is that of the delivery, `host` what stands behind the @ of its Message-ID:
 * a second copy of one e-mail bears the same.
 */
export function composeMail(content: DeliveryContent, { id, host, base }: { id: string; host: string; base: string }): Mail {
  const more = content.href ? [wholeHref(content.href, base)] : [];
  const leave = content.leaveHref && wholeHref(content.leaveHref, base);
  return {
    subject: content.subject,
    text: `${[content.text.trim(), ...more, ...(leave ? [`No more of these e-mails: ${leave}`] : [])].join("\n\n")}\n`,
    messageId: `<${id}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(leave && { "List-Unsubscribe": `<${leave}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
}
