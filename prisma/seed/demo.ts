import { clients, databaseUrl } from "@/lib/server/db";
import { makeApprovalPolicy } from "@/lib/server/approval/make-approval-policy";
import { declareFreeze } from "@/lib/server/freeze/declare-freeze";
import { createService } from "@/lib/server/service/create-service";
import { installExamples } from "@/lib/server/template/install-examples";
import { saveWorkspace } from "@/lib/server/workspace/save-workspace";
import { showServices } from "@/lib/server/workspace/show-services";
import { untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import { addressOf, cast, type Name, publicName, services } from "./cast";
import { calendar } from "./calendar";
import { must } from "./must";
import { tell } from "./tell";
import { stories } from "./world";

const firstNumber = 37;

/** Fills an empty database with the demo. One that has people already is left as it is. */
export async function seed(now: Date): Promise<"seeded" | "already there"> {
  refuseUnlessLocal();
  const db = clients().write;
  if ((await db.person.count()) > 0) {
    if ((await db.release.count()) >= stories.length || (await db.event.count({ where: { via: { not: "script" } } })) > 0) return "already there";
    await emptyDatabase(); // an earlier seed was cut off
  }

  const day = new Date(now);
  day.setUTCMinutes(0, 0, 0);
  const earliest = Math.min(...stories.map((story) => story.created)) - 24;
  const joined = new Date(day.getTime() + earliest * 3_600_000);
  await db.person.createMany({ data: cast.map(({ name, title, role }) => ({ name, title, role, email: addressOf(name), timeZone: "Europe/Berlin", createdAt: joined })) });
  const people = await db.person.findMany({ select: { id: true, name: true, role: true, timeZone: true } });
  const find = (name: Name) => people.find((person) => person.name === name) ?? must<never>({ ok: false, refusal: { kind: "missing", say: name } });
  const as = (name: Name, at: Date) => ({ actor: find(name), now: at, via: "script" as const });
  await installExamples(db, joined);

  const serviceIds = new Map<string, string>();
  for (const service of services) {
    const dependsOn = service.dependsOn.map((name) => serviceIds.get(name) ?? "");
    const { id } = must(await createService({ name: service.name, about: service.about, ownerId: find(service.owner).id, dependsOn }, as("Rafael Souza", joined)));
    serviceIds.set(service.name, id);
  }
  const rafael = as("Rafael Souza", joined);
  must(await saveWorkspace({ ...untouchedWorkspace, name: publicName, timeZone: "Europe/Berlin" }, rafael));
  must(await showServices({ services: services.map((each) => ({ serviceId: serviceIds.get(each.name) ?? "", publicName: each.publicName })) }, rafael));

  const mobile = serviceIds.get("Mobile app") ?? "";
  const agree = { name: "Mobile app", serviceIds: [mobile], riskClasses: [], steps: [{ who: { kind: "duty", duty: "decisionMaker" }, count: 1 }], remindHours: 24, escalateHours: 48 };
  must(await makeApprovalPolicy(agree, rafael));

  await db.$executeRawUnsafe(`alter sequence "Release_number_seq" restart with ${firstNumber}`);
  for (const story of stories) await tell({ db, now, day, as, idOf: (name) => find(name).id, serviceIds }, story);
  const { freeze } = calendar;
  const inDays = (days: number) => new Date(day.getTime() + days * 86_400_000).toISOString();
  must(await declareFreeze({ name: freeze.name, reason: freeze.reason, startsAt: inDays(freeze.from), endsAt: inDays(freeze.until), serviceIds: [] }, as("Hélène Moreau", day)));
  return "seeded";
}

/** Removes everything; for the demo and for tests, never for a database on another machine. */
export async function emptyDatabase() {
  refuseUnlessLocal();
  const db = clients().write;
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not in ('_prisma_migrations', 'ReleaseCount')`;
  await db.$executeRawUnsafe(`truncate ${tables.map((table) => table.name).join(", ")} restart identity cascade`);
  await db.$executeRawUnsafe(`update "ReleaseCount" set count = 0`);
  await db.$executeRawUnsafe("delete from ripcord_jobs.job");
}

function refuseUnlessLocal() {
  const { hostname } = new URL(databaseUrl());
  if (!["localhost", "127.0.0.1", "[::1]", "::1", ""].includes(hostname)) {
    throw new Error(`The demo is only for a database on this machine, not for ${hostname}. Nothing was changed.`);
  }
}
