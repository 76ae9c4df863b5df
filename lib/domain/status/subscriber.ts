import { z } from "zod";
import { email } from "../person/person";
import { text } from "../text/text";

export const joinUpdatesInput = z.strictObject({ email: email });
export const signedLinkInput = z.strictObject({ token: text(1_000) });
