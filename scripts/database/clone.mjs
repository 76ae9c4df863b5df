import pg from "pg";

const nameOf = (url) => new URL(url).pathname.slice(1);
const named = (url, name) => Object.assign(new URL(url), { pathname: name }).href;

/**
 * Makes a database like the template, which nobody may be connected to; answers with its address.
 * @param {string} template the template's address
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function cloneDatabase(template, name) {
  await onServer(template, `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(nameOf(template))}`);
  return named(template, name);
}

/**
 * Removes a database, whoever is connected to it.
 * @param {string} url
 * @returns {Promise<void>}
 */
export async function dropDatabase(url) {
  await onServer(url, `drop database if exists ${pg.escapeIdentifier(nameOf(url))} with (force)`);
}

/** From the side, so that this connection stands in nobody's way. */
async function onServer(url, statement) {
  const client = new pg.Client({ connectionString: named(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
