import { z } from "zod";
import { type ChannelKind, channelKinds, type DeliveryWord, webhookUrl } from "../channel/channel";

const ownUrl = webhookUrl.refine((value) => value.startsWith("https://"), "Use an address that begins with https://.");

/** How a person wants to be told beside the product itself. */
export const changeTellingInput = z.strictObject({
  byEmail: z.boolean("Say yes or no."),
  /** Null: no chat of one's own. */
  chat: z.enum(channelKinds, "Choose what kind of chat it is.").nullable(),
  /** Absent: the address that is kept already. */
  url: ownUrl.optional(),
});

export type Telling = {
  byEmail: boolean;
  email: string;
  /** Without it no e-mail goes out, whatever was chosen. */
  mailIsSetUp: boolean;
  chat: ChannelKind | null;
  /** All that is shown of the address; empty without one. */
  host: string;
  /** What became of the latest message to it. */
  latest: DeliveryWord | null;
};
