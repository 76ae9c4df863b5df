#!/usr/bin/env node
/**
 * Prisma's schema engine without its download. Prisma starts a native program and talks JSON-RPC with it,
 * one message a line; the same engine is published as WebAssembly, and this program answers for it.
 * It reaches the database through @prisma/adapter-pg, like the application does.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

// The catalogues have columns of the one-byte type "char", for which the adapter has no name.
const ONE_BYTE_CHAR = 18;
const TEXT = 25;

/** Teaches a connection to read them: by the query, which columns came as one-byte characters. */
function readCatalogues(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const characters = new WeakMap();
  connection.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields.filter((field) => field.dataTypeID === ONE_BYTE_CHAR);
    characters.set(query, fields.map((field) => result.fields.indexOf(field)));
    for (const field of fields) field.dataTypeID = TEXT;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of characters.get(query) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[column] === "") row[column] = "\0";
    }
    return result;
  };
  // Whole: the adapter's own cuts a script at every semicolon, those inside a function's body too.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  if (connection.startTransaction) {
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => readCatalogues(await start(level));
  }
  return connection;
}

function connectionsTo(url) {
  const schema = url && new URL(url).searchParams.get("schema");
  const factoryFor = (connectionString) =>
    new PrismaPg({ connectionString, connectionTimeoutMillis: 10_000 }, schema ? { schema } : {});
  const factory = factoryFor(url);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => readCatalogues(await connect());

  // The adapter's own drops the shadow database while still connected to it.
  factory.connectToShadowDb = async () => {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const shadowUrl = new URL(url);
    shadowUrl.pathname = `/${name}`;
    const main = await connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = readCatalogues(await factoryFor(shadowUrl.href).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

async function loadEngine(url) {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import(pathToFileURL(entry).href);
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, connectionsTo(url));
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

/** The shape in which Prisma's command line expects a failure it can put into a sentence. */
const failure = ({ message, code, meta }) => ({
  code: 4466,
  message,
  data: { is_panic: false, message, meta: meta ?? null, error_code: code ?? null },
});

async function serve(url) {
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the command line acknowledging a "print"
    try {
      engine ??= await loadEngine(url);
      const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
      if (method === "diff" && result.stdout) send({ id: 0, method: "print", params: { content: result.stdout } });
      send({ id, result: result ?? null });
    } catch (error) {
      send({ id, error: failure(error) });
    }
  }
}

const args = process.argv.slice(2);
// "cli" asks whether the database can be reached or made; the command that follows says so in better words.
if (!args.includes("cli")) {
  const at = args.indexOf("--datasource");
  await serve(at < 0 ? undefined : JSON.parse(args[at + 1]).url);
}
process.exit(0);
