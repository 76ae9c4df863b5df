import { z } from "zod";
import { text, uuid } from "../text/text";

export const deliveryKinds = ["email", "slack", "teams", "webhook"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** What goes out, the same for every way; each adapter takes from it what its receivers can show. */
export const deliveryContent = z.strictObject({
  /** One line: the subject of an e-mail, the heading of a card. */
  subject: text(300),
  /** Plain text; blank lines part paragraphs. */
  text: text(20_000),
  /** Where to read on: a path of Ripcord or a whole address. */
  href: text(2_000).optional(),
  /** Where the receiver of a list stops it with one click. */
  leaveHref: text(2_000).optional(),
  /** The type of a generic webhook, like "message.sent". */
  type: text(80).optional(),
  /** What a generic webhook carries beside subject, text and href. */
  data: z.record(z.string(), z.json()).optional(),
});
export type DeliveryContent = z.output<typeof deliveryContent>;

export const deliveryRef = z.strictObject({ deliveryId: uuid });
