import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { Refusal } from "../refusal.mjs";

export const ROOT = resolve(import.meta.dirname, "..", "..");
export const DATA_FOLDER = join(ROOT, ".data");

/** The environment, with what `.env` adds; what stands in the environment wins. */
export function readEnvironment(environment = process.env, file = join(ROOT, ".env")) {
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...environment };
}

/** What the person asked for, checked: `{ port, host?, url, databaseUrl?, noDemo, env }`. */
export function readSettings(args, env = readEnvironment()) {
  const unknown = args.find((argument) => argument !== "--no-demo");
  if (unknown) throw new Refusal(`${unknown} is not an option here: there is only --no-demo (npm start -- --no-demo).`);
  const port = readPort(env.PORT);
  const databaseUrl = env.DATABASE_URL ? readDatabaseUrl(env.DATABASE_URL) : undefined;
  return { port, host: env.HOST || undefined, url: readOwnUrl(env.NEXTAUTH_URL, port), databaseUrl, noDemo: args.includes("--no-demo"), env };
}

function readPort(text = "3000") {
  const port = Number(text || "3000");
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`PORT=${text} is not a port: choose a number from 1 to 65535, for example PORT=3001 npm start.`);
}

function readOwnUrl(given, port) {
  if (!given) return `http://localhost:${port}`;
  if (/^https?:/.test(given) && URL.canParse(given)) return given;
  throw new Refusal(`NEXTAUTH_URL=${given} is not an address: give the one that people type, for example https://ripcord.example.com.`);
}

function readDatabaseUrl(given) {
  if (/^postgres(ql)?:\/\//.test(given) && URL.canParse(given)) return given;
  throw new Refusal("DATABASE_URL is not the address of a PostgreSQL database: it looks like postgresql://user:password@host:5432/database.");
}
