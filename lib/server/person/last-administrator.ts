import "server-only";
import { refuseRule } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

/** Two changes of administrators never run at once: each would see the other's administrator still there. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ripcord administrators'))`;
}

/** Refuses to leave no active administrator; one who was invited and never came does not count. */
export async function refuseLastAdministrator(tx: Transaction, person: { id: string; name: string; role: string; deactivatedAt: Date | null }) {
  if (person.role !== "administrator" || person.deactivatedAt) return null;
  const other = await tx.person.findFirst({
    where: {
      id: { not: person.id },
      role: "administrator",
      deactivatedAt: null,
      OR: [{ passwordHash: { not: null } }, { oidcSubject: { not: null } }, { invitations: { none: {} } }],
    },
    select: { id: true },
  });
  return other ? null : refuseRule(`${person.name} is the last active administrator. Make somebody else an administrator first.`);
}
