import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in letters that fit into a link or a header. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What is stored of a secret. A plain hash is enough, because nobody can guess 32 random bytes. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
