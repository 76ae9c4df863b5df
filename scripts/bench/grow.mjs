// Copies of the demo's blocked release: one in ten is open and launches in the coming half year, the others are history.
const copies = `
  create temp table copies on commit drop as
    select gen_random_uuid() id, n, n % 10 = 0 as open from generate_series($1::int, $2::int) n`;

const tables = [
  `insert into "Release" (id, name, version, status, "ownerId", "launchAt", "windowMinutes", "timeZone", "rolloutMethod", "rolloutNote", "monitoringHours",
      "createdAt", "updatedAt", readiness, "blockerCount", "cannotUndo", "wayBackMinutes", "decisionMakerId", "eventCount")
    select c.id, 'Launch ' || c.n, '1.' || c.n, (case when c.open then 'draft' else 'completed' end)::"ReleaseStatus", r."ownerId",
      case when c.open then now() + c.n % 180 * interval '1 day' else now() - c.n % 2000 * interval '1 day' end, r."windowMinutes", r."timeZone", r."rolloutMethod",
      r."rolloutNote", r."monitoringHours", r."createdAt", r."updatedAt", r.readiness, r."blockerCount", r."cannotUndo", r."wayBackMinutes", r."decisionMakerId", r."eventCount"
    from copies c, "Release" r where r.number = 42`,
  ...[
    ["Plan"], ["PlanTrigger"], ["PlanStep"], ["PlanRole"], ["PlanMessage"], ["PlanReconciliation"], ["PlanInvitee"], ["ReleaseService"],
    ["PlanVersion", "gen_random_uuid()"], ["ChecklistItem", "gen_random_uuid()"], ["Event", "gen_random_uuid()"],
  ].map(([table, id]) => ({ table, id })),
];

/** Brings the database to `until` releases more than the demo's, from `from`. */
export async function grow(client, from, until) {
  await client.query("begin");
  await client.query(copies, [from + 1, until]);
  for (const step of tables) await client.query(typeof step === "string" ? step : await copyOf(client, step));
  await client.query("commit");
  await client.query("vacuum analyze");
}

/** All columns as they are, but for the release and, where there is one, the row's own id. Events of a run stay with their one run. */
async function copyOf(client, { table, id }) {
  const { rows } = await client.query(`select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`, [table]);
  const names = rows.map(({ name }) => name);
  const value = (name) => (name === "releaseId" ? "c.id" : name === "id" && id ? id : `t."${name}"`);
  return `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})
    select ${names.map(value).join(", ")} from copies c, "${table}" t join "Release" r on r.id = t."releaseId" and r.number = 42${table === "Event" ? ` where t."runId" is null` : ""}`;
}
