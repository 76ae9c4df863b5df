import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction as DriverTransaction, SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { statementNames } from "./statement-names";

export type Transaction = Omit<Prisma.TransactionClient, "$transaction">;

/** Without the transaction that is given as a list: its statements may be sent in the context of another's. */
type Writer = Omit<PrismaClient, "$transaction"> & { $transaction: <T>(run: (tx: Transaction) => Promise<T>, options?: { maxWait?: number; timeout?: number }) => Promise<T> };
type Clients = { write: Writer; read: Transaction };
const kept = globalThis as { ripcordClients?: Clients };

// No statement of ours needs seconds; one that hangs must not hold a connection for ever.
const limit = "-c statement_timeout=15000";

/** Whether what runs now was asked of `clients().read`. */
const reading = new AsyncLocalStorage<true>();

/**
 * Two ways to one database: what `read` asks goes over connections that PostgreSQL itself keeps read-only, all else
 * over those that write. (Look-ups by a unique key that are asked at the same moment travel together, whichever way.)
 * Both are one client: a client of its own for each would hold the model of the schema twice.
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
  const pools = { write: adapter(limit), read: adapter(`${limit} -c default_transaction_read_only=on`) };
  const write = new PrismaClient({ adapter: { provider: "postgres", adapterName: pools.write.adapterName, connect: () => connectBoth(pools) } });
  const read = write.$extends({
    // A query of Prisma's starts when it is awaited, so it is awaited in there.
    query: { $allOperations: ({ args, query }) => reading.run(true, async () => await query(args)) },
    client: {
      $transaction: () => {
        throw new Error("A query has no transaction: PostgreSQL keeps each of its statements read-only.");
      },
    },
  });
  return { write, read: read as unknown as Transaction };
}

async function connectBoth(pools: { write: PrismaPg; read: PrismaPg }): Promise<SqlDriverAdapter> {
  const [write, read] = await Promise.all([pools.write.connect(), pools.read.connect()]);
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

/** The statements of one transaction have one connection, and go one after another; Prisma asks for related rows at once. */
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
