import { describe, expect, test } from "vitest";
import type { PublicIncident, StatusView } from "@/lib/domain/status/view";
import { incidentPage } from "./incident-page";
import { statusPage } from "./status-page";

const at = (clock: string, day = 10) => Date.parse(`2026-06-${day}T${clock}:00Z`);
const evil = `<script>alert(1)</script>"'& שלום 🎉`;

function incident(more: Partial<PublicIncident> = {}) {
  const updates = [
    { id: "b", at: at("11:59"), title: "We are putting the earlier dashboard back", text: "One.\nTwo.\n\nThree." },
    { id: "a", at: at("11:50"), title: "The dashboard is slow to open", text: "We look for the cause." },
  ];
  return { id: "one", title: "The dashboard is slow to open", state: "repairing" as const, since: at("11:40"), startedAt: at("11:50"), endedAt: null, nextUpdateAt: at("12:10"), updates, services: ["Dashboard"], learned: "", reports: 0, ...more };
}
const view = (more: Partial<StatusView> = {}): StatusView => ({
  name: "Northlight", timeZone: "Europe/Berlin", readAt: at("12:04"), current: [], services: [{ id: "s1", name: "Sign-in", since: null }, { id: "s2", name: "Web", since: null }], earlier: [], ...more,
});
const textOf = (page: string) => page.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the status page", () => {
  test("while something is wrong says what, since when, what is done, when the next word comes and what works", () => {
    const page = textOf(statusPage(view({ current: [incident({}) as StatusView["current"][number]], services: [{ id: "s1", name: "Sign-in", since: null }, { id: "s2", name: "Dashboard", since: at("11:40") }] })));
    expect(page).toContain("Being repaired since 13:40");
    expect(page).toContain("The dashboard is slow to open. We are putting the earlier dashboard back. The next update comes by 14:10 .");
    expect(page).toContain("Updates Newest first, Berlin time 13:59 We are putting the earlier dashboard back One. Two. Three. 13:50 The dashboard is slow to open We look for the cause.");
    expect(page).toContain("Dashboard Affected since 13:40 Sign-in Works");
    expect(page).toContain("Times are in Berlin time Read at 14:04");
    expect(page).not.toContain("Everything is working");
  });

  test("while nothing is says so, when the last problem ended, and what there was", () => {
    const earlier = incident({ state: "over", endedAt: at("12:21"), learned: "We measure first." });
    const page = statusPage(view({ readAt: at("09:00", 12), earlier: [earlier] }));
    expect(textOf(page)).toContain("Everything is working. The last problem ended on Wednesday 10 June at 14:21 .");
    expect(textOf(page)).toContain("10 June The dashboard is slow to open 41 minutes. We are putting the earlier dashboard back. What we learned");
    expect(page).toContain('href="/status/one#learned"');
    expect(textOf(statusPage(view()))).toContain("Everything is working. No problems are known.");
  });

  test("names each problem when there are two, and only one is the page's heading", () => {
    const page = statusPage(view({ current: [incident({ id: "x", title: "First" }), incident({ id: "y", title: "Second" })] as StatusView["current"] }));
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(textOf(page)).toMatch(/First\..*Second\./);
  });

  test("the same bytes for the whole minute, so that nobody loads them again", () => {
    expect(statusPage(view({ readAt: at("12:04") + 59_999 }))).toBe(statusPage(view()));
    expect(statusPage(view({ readAt: at("12:05") }))).not.toBe(statusPage(view()));
  });

  test("lets no text become markup, wherever it stands", () => {
    const bad = incident({ title: evil, services: [evil], learned: evil, updates: [{ id: "a", at: at("11:50"), title: evil, text: `${evil}\n\n${evil}` }] });
    const forms = { subscribe: { values: { email: evil }, errors: { email: evil }, say: evil }, report: { values: { text: evil, sinceWhen: evil, email: evil, serviceId: evil }, errors: { text: evil }, say: evil } };
    const pages = [
      statusPage(view({ name: evil, current: [bad as StatusView["current"][number]], services: [{ id: evil, name: evil, since: 0 }], earlier: [{ ...bad, endedAt: at("12:00") }] }), { forms }),
      incidentPage({ name: evil, timeZone: "UTC", incident: bad }, at("12:04")),
    ];
    for (const page of pages) {
      expect(page).not.toContain("<script>alert");
      expect(page).not.toMatch(/="[^"]*<script/);
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp; שלום 🎉");
    }
  });

  test("keeps what was typed beside what is wrong with it", () => {
    const page = statusPage(view(), { forms: { report: { values: { text: "Slow", email: "no", serviceId: "s2" }, errors: { email: "Write one e-mail address." }, say: "" } } });
    expect(page).toContain('>\nSlow</textarea>');
    expect(page).toContain('value="no" aria-invalid="true" aria-describedby="from-error"');
    expect(page).toContain('<option value="s2" selected>Web</option>');
  });

  test("runs nothing inline and needs nothing from elsewhere", () => {
    const page = statusPage(view({ current: [incident() as StatusView["current"][number]] }));
    expect(page).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:|<script>/i);
    expect([...page.matchAll(/(?:src|href|action)="([^"]+)"/g)].map((found) => found[1]).filter((href) => !/^[/#]/.test(href ?? ""))).toEqual([]);
  });
});

test("the page of one incident tells how long it lasted and what was learned", () => {
  const page = textOf(incidentPage({ name: "Northlight", timeZone: "Europe/Berlin", incident: incident({ state: "over", endedAt: at("12:21"), learned: "We measure first.\n\nThen we launch." }) }, at("09:00", 12)));
  expect(page).toContain("Over The dashboard is slow to open. From Wednesday 10 June at 13:40 , for 41 minutes. Affected: Dashboard.");
  expect(page).toContain("What we learned We measure first. Then we launch.");
  expect(page).toContain("10 June, 13:59 We are putting the earlier dashboard back");
});
