/** Whether anybody is in the database yet; a database without our tables has nobody. */
export async function hasPeople(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('"Person"') is not null as known`);
    if (!rows[0].known) return false;
    const { rowCount } = await client.query('select 1 from "Person" limit 1');
    return rowCount > 0;
  } finally {
    await client.end();
  }
}
