import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { statementNames } from "./statement-names";

export type Transaction = Prisma.TransactionClient;

type Clients = { write: PrismaClient; read: PrismaClient };
const kept = globalThis as { ripcordClients?: Clients };

// No statement of ours needs seconds; one that hangs must not hold a connection for ever.
const limit = "-c statement_timeout=15000";

/** One pool that writes and one whose transactions PostgreSQL itself keeps read-only. */
export function clients(): Clients {
  kept.ripcordClients ??= { write: connect(limit), read: connect(`${limit} -c default_transaction_read_only=on`) };
  return kept.ripcordClients;
}

export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. Start Ripcord with npm start, or set it to a PostgreSQL address.");
  return url;
}

function connect(options: string): PrismaClient {
  const pool = { connectionString: databaseUrl(), max: 10, connectionTimeoutMillis: 5_000, options };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return new PrismaClient({ adapter });
}
