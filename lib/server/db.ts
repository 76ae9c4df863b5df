import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction as DriverTransaction, SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { statementNames } from "./statement-names";

export type Transaction = Prisma.TransactionClient;

type Clients = { write: PrismaClient; read: Transaction };
const kept = globalThis as { ripcordClients?: Clients };

// No statement of ours needs seconds; one that hangs must not hold a connection for ever.
const limit = "-c statement_timeout=15000";

/** Whether what runs now was asked of `clients().read`. */
const reading = new AsyncLocalStorage<true>();

/**
 * Two ways to one database: what `read` asks goes over connections that PostgreSQL itself keeps read-only, all else
 * over those that write. Both are one client: a client of its own for each would hold the model of the schema twice.
 */
export function clients(): Clients {
  kept.ripcordClients ??= connect();
  return kept.ripcordClients;
}

export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. Start Ripcord with npm start, or set it to a PostgreSQL address.");
  return url;
}

function connect(): Clients {
  const write = new PrismaClient({ adapter: { provider: "postgres", adapterName: "@prisma/adapter-pg", connect: connectBoth } });
  // A query of Prisma's starts when it is awaited, so it is awaited in there.
  const read = write.$extends({ query: { $allOperations: ({ args, query }) => reading.run(true, async () => await query(args)) } });
  return { write, read: read as unknown as Transaction };
}

async function connectBoth(): Promise<SqlDriverAdapter> {
  const [write, read] = await Promise.all([adapter(limit).connect(), adapter(`${limit} -c default_transaction_read_only=on`).connect()]);
  const asked = () => (reading.getStore() ? read : write);
  return {
    provider: write.provider,
    adapterName: write.adapterName,
    queryRaw: (statement) => asked().queryRaw(statement),
    executeRaw: (statement) => asked().executeRaw(statement),
    executeScript: (script) => asked().executeScript(script),
    startTransaction: async (level) => inTurn(await asked().startTransaction(level)),
    getConnectionInfo: () => write.getConnectionInfo(),
    dispose: async () => void (await Promise.all([write.dispose(), read.dispose()])),
  };
}

/** The statements of one transaction have one connection, and go one after another; Prisma asks related rows at once. */
function inTurn(transaction: DriverTransaction): DriverTransaction {
  let last: Promise<unknown> = Promise.resolve();
  const afterLast = <T>(ask: (statement: SqlQuery) => Promise<T>) => (statement: SqlQuery) => {
    const answer = last.then(() => ask(statement), () => ask(statement));
    last = answer;
    return answer;
  };
  return Object.assign(transaction, {
    queryRaw: afterLast(transaction.queryRaw.bind(transaction)),
    executeRaw: afterLast(transaction.executeRaw.bind(transaction)),
  });
}

function adapter(options: string): PrismaPg {
  const pool = { connectionString: databaseUrl(), max: 10, connectionTimeoutMillis: 5_000, options };
  return new PrismaPg(pool, { statementNameGenerator: statementNames() });
}
