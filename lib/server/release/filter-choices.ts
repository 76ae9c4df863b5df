import "server-only";
import type { Named } from "@/lib/domain/release/view";
import { Prisma } from "@/prisma/generated/client";

/** What lists can be filtered by: services, and the people who own or decide on a release. */
export type FilterChoices = { services: Named[]; owners: Named[]; deciders: Named[] };

/** In SQL, as one JSON value. It steps from one person to the next in the index, instead of reading every release. */
export const filterChoices = Prisma.sql`(
  with recursive owner as (
    (select "ownerId" as id from "Release" order by "ownerId" limit 1)
    union all select (select "ownerId" from "Release" where "ownerId" > owner.id order by "ownerId" limit 1) from owner where owner.id is not null
  ), decider as (
    (select "decisionMakerId" as id from "Release" where "decisionMakerId" is not null order by "decisionMakerId" limit 1)
    union all select (select "decisionMakerId" from "Release" where "decisionMakerId" > decider.id order by "decisionMakerId" limit 1) from decider where decider.id is not null
  )
  select json_build_object(
    'services', (select coalesce(json_agg(s order by s.name), '[]') from (select id, name from "Service" order by name limit 500) s),
    'owners', (select coalesce(json_agg(p order by p.name), '[]') from (select p.id, p.name from owner join "Person" p using (id) order by p.name limit 500) p),
    'deciders', (select coalesce(json_agg(p order by p.name), '[]') from (select p.id, p.name from decider join "Person" p using (id) order by p.name limit 500) p)))`;
