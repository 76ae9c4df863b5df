import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { newSecret } from "./secret";

// argon2id as OWASP asks for it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Whoever is unknown is compared with this, so that the answer takes as long as for somebody known.
const decoy = hashPassword(newSecret());

export function hashPassword(password: string): Promise<string> {
  return hash(sameLetters(password), cost);
}

/** Takes equally long whether there is a hash or not. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy), sameLetters(password));
  return matches && stored != null;
}

// One keyboard writes é as one character, another as two.
function sameLetters(password: string): string {
  return password.normalize("NFKC");
}
