import { operations } from "@/lib/domain/api/operations";
import { mayRole } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/roles";

/** Who gets in: people with a session (pages), programs with a token (the API), either (its description), or anyone. */
export type For = "session" | "token" | "either" | "anyone";
/** `{drill}` stands for the newest drill of REL-42, whose id is another in every world. */
type Row = { for: For; at: string };

/** Every address of the product, with an example. One without a row here fails the walk. */
export const addresses: Record<string, Row> = {
  "/": { for: "session", at: "/" },
  "/releases": { for: "session", at: "/releases" },
  "/releases/[key]": { for: "session", at: "/releases/REL-42" },
  "/releases/[key]/edit": { for: "session", at: "/releases/REL-42/edit" },
  "/releases/[key]/plan": { for: "session", at: "/releases/REL-42/plan" },
  "/releases/[key]/checklist": { for: "session", at: "/releases/REL-42/checklist" },
  "/releases/[key]/approvals": { for: "session", at: "/releases/REL-42/approvals" },
  "/releases/[key]/history": { for: "session", at: "/releases/REL-42/history" },
  "/releases/[key]/drills": { for: "session", at: "/releases/REL-42/drills" },
  "/releases/[key]/drills/[id]": { for: "session", at: "/releases/REL-42/drills/{drill}" },
  "/releases/[key]/card": { for: "session", at: "/releases/REL-42/card" },
  "/runs": { for: "session", at: "/runs" },
  "/runs/[key]": { for: "session", at: "/runs/RUN-2" },
  "/runs/[key]/messages": { for: "session", at: "/runs/RUN-2/messages" },
  "/runs/[key]/messages/new": { for: "session", at: "/runs/RUN-2/messages/new" },
  "/runs/[key]/messages/[id]": { for: "session", at: "/runs/RUN-2/messages/01976000-0000-7000-8000-0000000000b0" },
  "/reviews": { for: "session", at: "/reviews" },
  "/reviews/[key]": { for: "session", at: "/reviews/RUN-1" },
  "/runs/[key]/print": { for: "session", at: "/runs/RUN-1/print" },
  "/templates": { for: "session", at: "/templates" },
  "/templates/[slug]": { for: "session", at: "/templates/checkout-ab-test" },
  "/services": { for: "session", at: "/services" },
  "/freezes": { for: "session", at: "/freezes" },
  "/people": { for: "session", at: "/people" },
  "/settings": { for: "session", at: "/settings" },
  "/settings/channels": { for: "session", at: "/settings/channels" },
  "/notifications": { for: "session", at: "/notifications" },
  "/settings/policy": { for: "session", at: "/settings/policy" },
  "/settings/workspace": { for: "session", at: "/settings/workspace" },
  "/api/exports/runs/[file]": { for: "session", at: "/api/exports/runs/RUN-1.md" },
  "/api/exports/drills/[file]": { for: "session", at: "/api/exports/drills/REL-42.ics" },
  "/api/live": { for: "session", at: "/api/live" },

  "/sign-in": { for: "anyone", at: "/sign-in" },
  "/set-up": { for: "anyone", at: "/set-up" },
  "/invitation/[secret]": { for: "anyone", at: "/invitation/nobody-was-invited" },
  "/api/auth/[...nextauth]": { for: "anyone", at: "/api/auth/csrf" },
  "/api/health": { for: "anyone", at: "/api/health" },
  "/status": { for: "anyone", at: "/status" },
  "/status/[id]": { for: "anyone", at: "/status/00000000-0000-7000-8000-000000000000" },
  "/status/feed.atom": { for: "anyone", at: "/status/feed.atom" },
  "/status/confirm/[token]": { for: "anyone", at: "/status/confirm/nobody-asked" },
  "/api/public/banner.json": { for: "anyone", at: "/api/public/banner.json" },
  "/api/public/subscribe": { for: "anyone", at: "/api/public/subscribe" },
  "/api/public/report": { for: "anyone", at: "/api/public/report" },
  "/api/public/confirm/[token]": { for: "anyone", at: "/api/public/confirm/nobody-asked" },
  "/api/public/leave/[token]": { for: "anyone", at: "/api/public/leave/nobody-asked" },

  "/api/v1/docs": { for: "either", at: "/api/v1/docs" },
  "/api/v1/openapi.json": { for: "either", at: "/api/v1/openapi.json" },
  "/api/v1/runs/[key]/events": { for: "either", at: "/api/v1/runs/RUN-1/events" },
  "/api/v1/[[...rest]]": { for: "token", at: "/api/v1/launches" },
  ...Object.fromEntries(
    operations
      .filter((operation) => !("sessionToo" in operation))
      .map(({ path }) => [path.replaceAll("{", "[").replaceAll("}", "]"), { for: "token" as const, at: path.replace("{key}", "REL-42") }]),
  ),
};

/** What each role is answered by each operation of the API, when no release names the person. */
export function expectedOf(id: string, role: Role): "in" | 403 {
  const found = operations.find((operation) => operation.id === id);
  return found && mayRole(found.may, role) === "yes" ? "in" : 403;
}
