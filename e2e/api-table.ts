import { operations } from "@/lib/domain/api/operations";
import { mayRole } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/roles";

/** Who gets in: people with a session (pages), programs with a token (the API), either (its description), or anyone. */
export type For = "session" | "token" | "either" | "anyone";
type Row = { for: For; at: string };

/** Every address of the product, with an example. One without a row here fails the walk. */
export const addresses: Record<string, Row> = {
  "/": { for: "session", at: "/" },
  "/releases": { for: "session", at: "/releases" },
  "/releases/[key]": { for: "session", at: "/releases/REL-42" },
  "/releases/[key]/edit": { for: "session", at: "/releases/REL-42/edit" },
  "/releases/[key]/plan": { for: "session", at: "/releases/REL-42/plan" },
  "/releases/[key]/checklist": { for: "session", at: "/releases/REL-42/checklist" },
  "/releases/[key]/history": { for: "session", at: "/releases/REL-42/history" },
  "/templates": { for: "session", at: "/templates" },
  "/templates/[slug]": { for: "session", at: "/templates/checkout-ab-test" },
  "/services": { for: "session", at: "/services" },
  "/people": { for: "session", at: "/people" },
  "/settings": { for: "session", at: "/settings" },
  "/api/live": { for: "session", at: "/api/live" },

  "/sign-in": { for: "anyone", at: "/sign-in" },
  "/set-up": { for: "anyone", at: "/set-up" },
  "/invitation/[secret]": { for: "anyone", at: "/invitation/nobody-was-invited" },
  "/api/auth/[...nextauth]": { for: "anyone", at: "/api/auth/csrf" },
  "/api/health": { for: "anyone", at: "/api/health" },

  "/api/v1/docs": { for: "either", at: "/api/v1/docs" },
  "/api/v1/openapi.json": { for: "either", at: "/api/v1/openapi.json" },
  "/api/v1/[[...rest]]": { for: "token", at: "/api/v1/launches" },
  ...Object.fromEntries(
    operations
      .filter(({ id }) => id !== "getDescription")
      .map(({ path }) => [path.replaceAll("{", "[").replaceAll("}", "]"), { for: "token" as const, at: path.replace("{key}", "REL-42") }]),
  ),
};

/** What each role is answered by each operation of the API, when no release names the person. */
export function expectedOf(id: string, role: Role): "in" | 403 {
  const found = operations.find((operation) => operation.id === id);
  return found && mayRole(found.may, role) === "yes" ? "in" : 403;
}
