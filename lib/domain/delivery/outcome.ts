/** What became of one try. `say` is a sentence without secrets: of an address it names the host alone. */
export type Outcome =
  | { isSent: true }
  | {
      isSent: false;
      say: string;
      /** Trying again would change nothing. */
      isFinal: boolean;
      /** How long the receiver asks to be left alone. */
      askedSeconds?: number;
    };

export const sent: Outcome = { isSent: true };

export function failed(say: string, askedSeconds?: number): Outcome {
  return { isSent: false, say, isFinal: false, ...(askedSeconds !== undefined && { askedSeconds }) };
}

export function refused(say: string): Outcome {
  return { isSent: false, say, isFinal: true };
}
