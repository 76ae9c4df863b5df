import { beforeAll, describe, expect, test } from "vitest";
import type { ListReleasesInput, ReleaseSort } from "@/lib/domain/release/release";
import { releaseSorts } from "@/lib/domain/release/release";
import { clients } from "../db";
import { must, noon, signUp } from "../testing/world";
import { createRelease } from "./create-release";
import { moveRelease } from "./move-release";
import { countReleases, getRelease, listFilterChoices, listReleases } from "./queries";

let amara: Awaited<ReturnType<typeof signUp>>;
let rafael: typeof amara;
const services: Record<string, string> = {};
const keys: string[] = [];
// Ties and open dates on purpose: three launch together, and every fourth has no date.
const launches = ["2026-06-11T14:00:00Z", "2026-06-11T14:00:00Z", "2026-06-16T06:00:00Z", null];

beforeAll(async () => {
  amara = await signUp("Amara Okafor", "productManager");
  rafael = await signUp("Rafael Souza", "administrator");
  for (const name of ["Checkout", "Web app"]) services[name] = (await clients().write.service.create({ data: { name, ownerId: amara.actor.id, createdAt: noon } })).id;
  for (let at = 0; at < 13; at++) {
    const input = { name: at === 7 ? "100%_Café \\ test" : `Change ${at % 5}`, version: `${at}`, launchAt: launches[at % 4], services: at % 2 === 0 ? [services.Checkout] : [services["Web app"]] };
    keys.push(must(await createRelease(input, at < 10 ? amara : rafael)).key);
  }
  must(await moveRelease({ release: keys[0], to: "cancelled" }, amara));
});

const list = async (input: ListReleasesInput) => must(await listReleases(input, amara));
const keysOf = async (input: ListReleasesInput) => (await list(input)).items.map(({ key }) => key);

/** All pages, forwards and then back again. */
async function walk(input: ListReleasesInput) {
  const pages: string[][] = [];
  let page = await list(input);
  expect(page.previousCursor).toBeNull();
  for (;;) {
    pages.push(page.items.map(({ key }) => key));
    if (!page.nextCursor) break;
    page = await list({ ...input, cursor: page.nextCursor });
  }
  const back: string[][] = [pages.at(-1) ?? []];
  while (page.previousCursor) {
    page = await list({ ...input, cursor: page.previousCursor });
    back.unshift(page.items.map(({ key }) => key));
  }
  return { pages, back };
}

describe("pages by key", () => {
  const orders = releaseSorts.flatMap((sort) => [true, false].map((descending): [ReleaseSort, boolean] => [sort, descending]));

  test.each(orders)("sorted by %s, descending %s: nothing is lost or repeated, there and back", async (sort, descending) => {
    const whole = await keysOf({ sort, descending });
    expect([...whole].sort()).toEqual([...keys].sort());
    const { pages, back } = await walk({ sort, descending, limit: 3 });
    expect(pages.flat()).toEqual(whole);
    expect(pages.slice(0, -1).every((page) => page.length === 3)).toBe(true);
    expect(back.flat().filter((key, at, all) => all.indexOf(key) === at)).toEqual(whole);
  });

  test("a release without a date launches after all others", async () => {
    const soonest = await list({ sort: "launch", descending: false });
    expect(soonest.items.map(({ launchAt }) => launchAt === null)).toEqual([...Array<boolean>(10).fill(false), ...Array<boolean>(3).fill(true)]);
  });

  test("a marker that was not written for this list is refused, never a failure of ours", async () => {
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const id = "0198c1f0-1111-7000-8000-000000000001";
    const other = (await list({ sort: "name", limit: 2 })).nextCursor ?? "";
    const asked: ListReleasesInput[] = [
      { cursor: "nonsense" },
      { cursor: other },
      { cursor: forged(["launch", true, false, "2026-99-99", id]) },
      { cursor: forged(["launch", true, false, "' or 1=1", id]) },
      { cursor: forged(["launch", true, false, "infinity", "no id"]) },
      { sort: "key", cursor: forged(["key", true, false, "99999999999", id]) },
      { sort: "status", cursor: forged(["status", false, false, "burning", id]) },
    ];
    for (const input of asked) expect(await listReleases(input, amara)).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path: "cursor" }] } });
  });
});

describe("filters", () => {
  test.each<[string, ListReleasesInput, number[]]>([
    ["part of a name, in any case", { q: "chAnge 4" }, [4, 9]],
    ["signs that LIKE would take for its own", { q: "100%_caf" }, [7]],
    ["a percent sign finds no others", { q: "%" }, [7]],
    ["a backslash", { q: "\\" }, [7]],
    ["a service", { q: "checkout" }, [0, 2, 4, 6, 8, 10, 12]],
    ["a status", { status: ["cancelled"] }, [0]],
    ["two statuses", { status: ["cancelled", "draft"] }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["a week, from Monday where the reader is", { week: "2026-06-17" }, [2, 6, 10]],
    ["several at once", { week: "2026-06-08", status: ["draft"], q: "Change 0" }, [5]],
  ])("by %s", async (_, input, found) => {
    expect((await keysOf(input)).sort()).toEqual(found.map((at) => keys[at]).sort());
  });

  test("by key, by service and by owner", async () => {
    expect(await keysOf({ q: keys[3]?.toLowerCase() })).toEqual([keys[3]]);
    expect((await keysOf({ service: services["Web app"] })).length).toBe(6);
    expect((await keysOf({ owner: rafael.actor.id })).sort()).toEqual(keys.slice(10).sort());
    expect(await keysOf({ owner: "0198c1f0-1111-7000-8000-000000000001" })).toEqual([]);
  });

  test("offer those who own something, and the services", async () => {
    const { owners, services: offered, deciders } = must(await listFilterChoices({}, amara));
    expect(owners.map(({ name }) => name)).toEqual(["Amara Okafor", "Rafael Souza"]);
    expect(offered.map(({ name }) => name)).toEqual(["Checkout", "Web app"]);
    expect(deciders).toEqual([]);
  });
});

test("counters say how many there are of each status", async () => {
  expect(must(await countReleases({}, amara))).toMatchObject({ draft: 12, cancelled: 1, ready: 0 });
});

test("a release is shown with its stored readiness, names and links", async () => {
  const release = must(await getRelease({ key: keys[1] ?? "" }, rafael));
  expect(release).toMatchObject({ status: "draft", planEmpty: true, sectionsDone: 0, owner: { name: "Amara Okafor" }, isNamed: false });
  expect(release.reasons.length).toBe(release.blockers);
  expect(release.reasons.every(({ href, who }) => href.startsWith(`/releases/${keys[1]}/`) && who.name === "Amara Okafor")).toBe(true);
  expect(await getRelease({ key: "REL-99999" }, rafael)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await getRelease({ key: keys[1] ?? "" }, { ...rafael, actor: null })).toMatchObject({ refusal: { kind: "forbidden" } });
});
