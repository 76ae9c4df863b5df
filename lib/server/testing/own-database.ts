import { randomBytes } from "node:crypto";
import { afterAll, inject, vi } from "vitest";
import { cloneDatabase, dropDatabase } from "@/scripts/database/clone.mjs";

// Runs in front of each test file, before anything imports lib/server/db.ts. A process reads many files, which is
// several times as fast as a process for each: what a file changes around it is put back, and its modules are its own.
vi.resetModules();
const environment = { ...process.env };
const url = await cloneDatabase(inject("template"), `test_${randomBytes(6).toString("hex")}`);
process.env.DATABASE_URL = url;

type Kept = { ripcordClients?: Record<string, { $disconnect: () => Promise<void> }> };

afterAll(async () => {
  const { ripcordClients = {} } = globalThis as Kept;
  await Promise.all(Object.values(ripcordClients).map((client) => client.$disconnect()));
  for (const name of Object.keys(globalThis).filter((key) => key.startsWith("ripcord"))) Reflect.deleteProperty(globalThis, name);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  await dropDatabase(url);
});
