import { beforeEach, describe, expect, test } from "vitest";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { startingItems } from "@/lib/domain/checklist/starting-items";
import { done } from "@/lib/domain/result/result";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { completePlan, must, noon, readyToMark, signUp } from "../testing/world";
import { changeTemplate } from "./change-template";
import { createTemplate } from "./create-template";
import { installExamples } from "./install-examples";
import { getTemplate, listTemplates } from "./queries";
import { removeTemplate } from "./remove-template";
import { saveTemplateSection } from "./save-template-section";

beforeEach(freshDatabase);

const db = () => clients().write;

async function aTemplate() {
  const amara = await signUp("Amara Okafor", "productManager");
  const helene = await signUp("Hélène Moreau", "leader");
  const { key } = await readyToMark(amara, helene);
  const { slug } = must(await createTemplate({ release: key, name: "Ünser Flow / 2", about: "" }, amara));
  return { amara, helene, key, slug };
}

describe("saving a release as a template", () => {
  test("keeps the plan and the checklist, and no name, tick or evidence", async () => {
    const { amara, slug } = await aTemplate();
    expect(slug).toBe("unser-flow-2");
    const template = must(await getTemplate({ slug }, amara));
    expect(peopleOf(template.plan)).toEqual([]);
    expect(template.plan.steps.items.map((step) => step.instruction)).toEqual(completePlan("", "").steps.items.map((step) => step.instruction));
    expect(template.items).toEqual(startingItems);
    const { id } = must(await createRelease({ name: "Again", version: "2", template: slug }, amara));
    expect(await db().tick.count({ where: { item: { releaseId: id } } })).toBe(0);
    expect(await db().event.findFirst({ where: { type: "template.created" } })).toMatchObject({ personId: amara.actor.id, releaseId: null });
  });

  test("is refused for a name that is taken, an unknown release, and people who may not", async () => {
    const { amara, helene, key } = await aTemplate();
    const again = { release: key, name: "ünser flow 2", about: "" };
    expect(await createTemplate(again, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "name" }] } });
    expect(await createTemplate({ ...again, release: "REL-999" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await createTemplate(again, helene)).toMatchObject({ refusal: { kind: "forbidden" } });
  });
});

describe("a name", () => {
  test("may be long, and a release still starts from its template", async () => {
    const { amara, key } = await aTemplate();
    const { slug } = must(await createTemplate({ release: key, name: "x".repeat(120), about: "" }, amara));
    expect(must(await createRelease({ name: "Again", version: "2", template: slug }, amara)).key).toMatch(/^REL-/);
  });

  test("in another script is not the same as another one in it", async () => {
    const { amara, key } = await aTemplate();
    const slugs = await Promise.all(["結帳", "資料", "🚀"].map(async (name) => must(await createTemplate({ release: key, name, about: "" }, amara)).slug));
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^template-[a-z0-9-]+$/);
    expect(await createTemplate({ release: key, name: "結帳", about: "" }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "name" }] } });
  });
});

describe("editing a template", () => {
  test("two at once: one is kept, the other is refused and told what is there now", async () => {
    const { amara, slug } = await aTemplate();
    const change = (name: string) => changeTemplate({ slug, base: 1, name, about: "", items: startingItems.slice(0, 3) }, amara);
    const results = await Promise.all([change("One"), change("Two")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const kept = must(await getTemplate({ slug }, amara));
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { kind: "conflict", current: { revision: 2, name: kept.name } } });
    expect(kept.items).toHaveLength(3);
    expect(await db().event.count({ where: { type: "template.changed" } })).toBe(1);
  });

  test("the same words twice are one change, and one event", async () => {
    const { amara, slug } = await aTemplate();
    const change = () => changeTemplate({ slug, base: 1, name: "One", about: "", items: startingItems.slice(0, 3) }, amara);
    const answers = await Promise.all([change(), change(), change()]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => done({ slug, revision: 2 })));
    expect(await db().event.count({ where: { type: "template.changed" } })).toBe(1);
  });

  test("a section is saved without names; stale, broken and unknown ones are refused; the same text twice changes nothing", async () => {
    const { amara, slug } = await aTemplate();
    const times = { sustainedMinutes: 5, budgetMinutes: 15 };
    const save = (base: number, section: string, value: unknown) => saveTemplateSection({ slug, base, section, value }, amara);
    expect(await save(1, "times", times)).toMatchObject({ ok: true, value: { value: times, revisions: { times: { revision: 2 } } } });
    expect(await save(1, "times", times)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save(1, "times", { ...times, budgetMinutes: 20 })).toMatchObject({ refusal: { kind: "conflict", current: { value: times, revision: 2 } } });
    expect(await save(2, "times", { ...times, budgetMinutes: 0 })).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "value.budgetMinutes" }] } });
    expect(await save(2, "times", "x".repeat(10))).toMatchObject({ refusal: { kind: "invalid" } });
    const named = completePlan(amara.actor.id, amara.actor.id);
    expect(await save(2, "roles", named.roles)).toMatchObject({ ok: true, value: { value: emptyDocument().roles } });
    expect(await save(3_000_000_000, "times", times)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await changeTemplate({ slug, base: 3_000_000_000, name: "One", about: "", items: [] }, amara)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await saveTemplateSection({ slug: "gone", base: 1, section: "times", value: times }, amara)).toMatchObject({ refusal: { kind: "missing" } });
  });

  test("removing twice is removing once; releases keep what they started from", async () => {
    const { amara, slug } = await aTemplate();
    expect([await removeTemplate({ slug }, amara), await removeTemplate({ slug }, amara)]).toEqual([done({ slug }), done({ slug })]);
    expect(await db().event.count({ where: { type: "template.removed" } })).toBe(1);
    expect(await createRelease({ name: "x", version: "1", template: slug }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "template" }] } });
  });
});

test("the examples are installed once, and what people made of them stays", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  await installExamples(db(), noon);
  must(await changeTemplate({ slug: "general-checklist", base: 1, name: "Ours", about: "", items: [] }, amara));
  await installExamples(db(), noon);
  const templates = must(await listTemplates({}, amara));
  expect(templates.map((template) => template.name)).toEqual(["Backend API change", "Checkout A/B test", "Dashboard feature gone rogue", "Mobile app update", "Onboarding behind a flag", "Ours"]);
});
