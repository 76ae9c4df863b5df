import { afterAll, inject } from "vitest";
import { cloneDatabase, dropDatabase } from "./clone-database";

// Runs in front of each test file, before anything imports lib/server/db.ts.
const template = inject("template");
const url = await cloneDatabase(template);
process.env.DATABASE_URL = url;

afterAll(() => dropDatabase(template, url));
