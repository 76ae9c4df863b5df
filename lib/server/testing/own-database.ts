import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { cloneDatabase, dropDatabase } from "@/scripts/database/clone.mjs";

// Runs in front of each test file, before anything imports lib/server/db.ts.
const url = await cloneDatabase(inject("template"), `test_${randomBytes(6).toString("hex")}`);
process.env.DATABASE_URL = url;

afterAll(() => dropDatabase(url));
