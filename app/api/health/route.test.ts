import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { GET } from "./route";

const sockets = new Set<Socket>();
let hanging: Server | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => (hanging ? hanging.close(() => resolve()) : resolve()));
  hanging = undefined;
});

async function ask() {
  const began = performance.now();
  const response = await GET();
  return { status: response.status, body: (await response.json()) as Record<string, string>, ms: performance.now() - began };
}

test("says that all is well, and which version runs", async () => {
  vi.stubEnv("RIPCORD_VERSION", "1.2.3");
  expect(await ask()).toMatchObject({ status: 200, body: { status: "ok", database: "ok", version: "1.2.3" } });
});

test("answers 503 when nothing listens where the database was", async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://postgres@127.0.0.1:1/ripcord");
  const { status, body, ms } = await ask();
  expect([status, body.database]).toEqual([503, "unreachable"]);
  expect(ms).toBeLessThan(2_000);
});

test("answers 503 within two seconds when the database takes connections and says nothing", async () => {
  hanging = createServer((socket) => void sockets.add(socket));
  const port = await new Promise<number>((resolve) => hanging?.listen(0, "127.0.0.1", () => resolve((hanging?.address() as { port: number }).port)));
  vi.stubEnv("DATABASE_URL", `postgresql://postgres@127.0.0.1:${port}/ripcord`);
  const answers = await Promise.all([ask(), ask(), ask()]);
  for (const { status, ms } of answers) {
    expect(status).toBe(503);
    expect(ms).toBeLessThan(2_000);
  }
  expect(sockets.size).toBe(1);
});
