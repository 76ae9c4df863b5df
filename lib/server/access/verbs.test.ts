import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { mayRole } from "@/lib/domain/access/policy";
import { type Role, roles } from "@/lib/domain/access/roles";
import type { Result } from "@/lib/domain/result/result";
import type { Context } from "../context";
import { clients } from "../db";
import { type AccessCase, accessCase } from "../testing/access-case";
import { accessTable } from "../testing/access-table";
import { tokenOf } from "../testing/call-api";
import { signUp } from "../testing/world";
import { findTokenActor } from "../token/find-token-actor";
import { findActor } from "./session-claims";

type Verb = (input: unknown, context: Context) => Promise<Result<unknown>>;
const made = vi.hoisted(() => ({ commands: new Set<string>(), queries: new Set<unknown>() }));

vi.mock("../command", async (importActual) => {
  const actual = await importActual<typeof import("../command")>();
  const command = (verb: Parameters<typeof actual.command>[0]) => {
    made.commands.add(verb.may);
    return actual.command(verb);
  };
  return { ...actual, command };
});
vi.mock("../query", async (importActual) => {
  const actual = await importActual<typeof import("../query")>();
  const query = (asked: Parameters<typeof actual.query>[0]) => {
    const asking = actual.query(asked);
    made.queries.add(asking);
    return asking;
  };
  return { ...actual, query };
});

const floor = join(import.meta.dirname, "..");
const files = readdirSync(floor, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|^testing\//.test(file));
const making = (maker: string) => files.filter((file) => file !== `${maker}.ts` && new RegExp(`[^.\\w]${maker}(<[^(]*>)?\\(`).test(readFileSync(join(floor, file), "utf8")));

// Parts of verbs that stand in a verb's file and are exported for another verb.
const parts = ["namedForMove"];

/** What the files export that can be called, by name; a name that two files use stands with its file. */
async function exportsOf(found: string[]): Promise<Map<string, Verb>> {
  const all = new Map<string, Verb>();
  for (const file of found) {
    const loaded = (await import(join(floor, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(loaded)) {
      if (typeof value !== "function" || parts.includes(name)) continue;
      all.set(all.has(name) ? `${file} ${name}` : name, value as Verb);
    }
  }
  return all;
}

let verbs: Map<string, Verb>;
let queries: Map<string, Verb>;
beforeAll(async () => {
  verbs = await exportsOf(making("command"));
  queries = await exportsOf(making("query"));
});

/** "allowed" when the answer, whatever it is, is not about who asks. */
function outcome(result: Result<unknown>): string {
  if (result.ok || ["rule", "conflict"].includes(result.refusal.kind)) return "allowed";
  return result.refusal.kind === "forbidden" ? "forbidden" : `${result.refusal.kind}: ${result.refusal.say}`;
}

// There is somebody already, so nobody can be the first.
const closed = new Map([["setUp", "missing: Ripcord is set up already. Sign in, or ask an administrator for an invitation."]]);
const expected = (name: string, answer: "yes" | "no") => (answer === "no" ? "forbidden" : (closed.get(name) ?? "allowed"));

/** Asks `as` for it, or whoever the case is about. */
async function ask(name: string, asked: AccessCase, input: unknown, as: Context = asked.who) {
  const verb = verbs.get(name);
  if (!verb) throw new Error(`${name} is missing`);
  const before = await clients().read.event.count();
  const found = outcome(await verb(input, as));
  if (found === "forbidden") expect(await clients().read.event.count(), `${name} left an event`).toBe(before);
  return found;
}

/** Nobody, and those who were somebody. */
async function outsiders(name: string): Promise<Record<string, Context>> {
  const gone = await signUp(`gone ${name}`, "administrator");
  const token = await tokenOf(gone);
  await clients().write.apiToken.updateMany({ where: { personId: gone.actor.id }, data: { revokedAt: new Date() } });
  const byToken = await findTokenActor(`Bearer ${token}`, gone.now);
  await clients().write.person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: new Date() } });
  const bySession = await findActor({ sub: gone.actor.id, sessionVersion: 0 });
  const actors = { nobody: null, "the deactivated": bySession, "a revoked token": byToken.ok ? byToken.value : null };
  return Object.fromEntries(Object.entries(actors).map(([who, actor]) => [who, { ...gone, actor }]));
}

test("every verb has its row, and every row its verb", () => {
  expect([...verbs.keys()].sort()).toEqual(Object.keys(accessTable).sort());
  expect(made.commands).toEqual(new Set(Object.values(accessTable).map(({ may }) => may)));
});

test.each(Object.entries(accessTable))("%s is for those whom the policy allows it, and nothing for nobody, for the deactivated and for a revoked token", async (name, { may, evenNamed, input }) => {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  const note = async (who: string, answer: "yes" | "no", asking: Promise<string>) => {
    found[who] = await asking;
    wanted[who] = expected(name, answer);
  };
  const afresh = async (role: Role, isNamed: boolean, as?: Context) => {
    const asked = await accessCase(role, isNamed);
    return ask(name, asked, await input(asked), as);
  };

  // Who is refused changes nothing, so all of them can ask for the same.
  const same = await accessCase("administrator", false);
  const wish = await input(same);
  for (const role of roles.filter((each) => mayRole(may, each) !== "yes")) {
    await note(role, "no", ask(name, same, wish, await signUp(`one ${role} ${name}`, role)));
  }
  for (const [who, as] of Object.entries(await outsiders(name))) {
    if (mayRole(may, null) === "yes") await note(who, "yes", afresh("administrator", false, as));
    else await note(who, "no", ask(name, same, wish, as));
  }
  for (const role of roles) {
    const answer = mayRole(may, role);
    if (answer === "yes") await note(role, "yes", afresh(role, false));
    if (answer === "named") await note(`${role}, named`, evenNamed ? "no" : "yes", afresh(role, true));
  }
  expect(found).toEqual(wanted);
});

test("every query refuses nobody before it looks at what is asked", async () => {
  const asked = [...queries].filter(([, query]) => made.queries.has(query));
  expect(asked.length).toBe(made.queries.size);
  expect(asked.length).toBeGreaterThan(10);
  for (const [name, query] of asked) {
    for (const input of [{}, null, { key: "REL-1" }]) {
      expect(await query(input, { actor: null, now: new Date(), via: "api" }), name).toEqual({ ok: false, refusal: { kind: "forbidden", say: "Sign in first." } });
    }
  }
});
