import type { Letter } from "./post-json";

/** Where a message to a webhook goes, and what makes a repeat of it recognisable. */
export type Envelope = {
  url: string;
  /** The id of the delivery. */
  id: string;
  /** The address of this installation, for links. */
  base: string;
  reach: Letter["reach"];
};
