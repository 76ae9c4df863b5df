import { z } from "zod";
import { text } from "../text/text";

/** One plain address in lower case: no name beside it, no second one, nothing that could begin another line of an e-mail's head. */
export const publicEmail = text(254)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email("Write one e-mail address, like jo@example.com."));

export const joinUpdatesInput = z.strictObject({ email: publicEmail });
export const signedLinkInput = z.strictObject({ token: text(1_000) });
