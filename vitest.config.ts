import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A zone that is neither UTC nor a whole hour from it, and not that of any
// developer: a date that leans on the machine's own zone shows at once.
process.env.TZ = "Asia/Kathmandu";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const alias = { "@": path("."), "server-only": path("node_modules/server-only/empty.js") };
const sameChance = path("scripts/checks/same-chance.mjs");
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    pool: "forks",
    reporters: process.env.RIPCORD_TEST_REPORT ? ["dot", "json"] : ["default"],
    outputFile: process.env.RIPCORD_TEST_REPORT,
    projects: [
      {
        resolve: { alias },
        // What is pure leaves nothing behind, so one process reads them all.
        test: { name: "unit", include: ["lib/domain/**/*.test.ts", "components/**/*.test.{ts,tsx}"], env, setupFiles: sameChance, isolate: false },
      },
      {
        resolve: { alias },
        test: {
          name: "server",
          include: ["lib/server/**/*.test.ts", "lib/actions/**/*.test.ts", "app/**/*.test.ts", "prisma/**/*.test.ts", "*.test.ts"],
          env,
          globalSetup: path("lib/server/testing/start-postgres.ts"),
          setupFiles: [path("lib/server/testing/own-database.ts"), sameChance],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: "house", include: ["scripts/**/*.test.mjs", "prisma/**/*.test.mjs"], env, testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
