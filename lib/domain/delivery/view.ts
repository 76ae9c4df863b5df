import type { DeliveryKind } from "./delivery";

/** A delivery that needs somebody to look at it. */
export type TroubledDelivery = {
  id: string;
  kind: DeliveryKind;
  /** The name of the channel, the address or the person. */
  to: string;
  subject: string;
  status: "queued" | "failed";
  problem: string;
  tries: number;
  queuedAt: string;
  /** Null once it is given up. */
  nextTryAt: string | null;
};
/** Whether e-mail can be sent: from whom, or what is missing. */
export type MailState = { isSetUp: true; from: string; host: string } | { isSetUp: false; say: string };
