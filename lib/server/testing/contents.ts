import { Client, escapeIdentifier, escapeLiteral } from "pg";

/** All that the tables hold, as the migrations left it: mostly nothing. */
export type Contents = { tables: { name: string; rows: string | null }[]; sequences: { name: string; last: string | null }[] };

/** Reads what a database holds, for putting it back later. */
export async function readContents(url: string): Promise<Contents> {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query<{ tablename: string }>("select tablename from pg_tables where schemaname = 'public'");
    const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
      "select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'",
    );
    const held = [];
    for (const { tablename } of tables) {
      const name = escapeIdentifier(tablename);
      const { rows } = await client.query<{ all: string | null }>(`select json_agg(held order by held::text)::text as all from ${name} held`);
      held.push({ name, rows: rows[0]?.all ?? null });
    }
    return { tables: held, sequences: sequences.map(({ name, last }) => ({ name: escapeIdentifier(name), last })) };
  });
}

/** Puts a database back to just that. As a replica does: the triggers that refuse a deletion are not asked. */
export async function writeContents(url: string, { tables, sequences }: Contents): Promise<void> {
  const statements = [
    "begin",
    "set local session_replication_role = replica",
    "set local lock_timeout = '10s'",
    ...tables.map(({ name }) => `delete from ${name}`),
    "delete from ripcord_jobs.job",
    ...tables.flatMap(({ name, rows }) => (rows ? [`insert into ${name} select * from json_populate_recordset(null::${name}, ${escapeLiteral(rows)})`] : [])),
    ...sequences.map(({ name, last }) => `select setval(${escapeLiteral(name)}, ${last ?? 1}, ${last !== null})`),
    "commit",
  ];
  await connected(url, (client) => client.query(statements.join(";\n")));
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
