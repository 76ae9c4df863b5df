import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** Makes a database like the template, under a name of its own or the given one; answers with its address. */
export async function cloneDatabase(template: string, name = `test_${randomBytes(6).toString("hex")}`): Promise<string> {
  await onServer(template, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(nameOf(template))}`);
  return Object.assign(new URL(template), { pathname: name }).href;
}

/** Removes a clone, whoever is still connected to it. */
export async function dropDatabase(template: string, url: string): Promise<void> {
  await onServer(template, `drop database if exists ${escapeIdentifier(nameOf(url))} with (force)`);
}

/** From the side: a template that somebody is connected to cannot be cloned. */
async function onServer(template: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: Object.assign(new URL(template), { pathname: "postgres" }).href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
