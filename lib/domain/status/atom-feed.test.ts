import { expect, test } from "vitest";
import { atomFeed } from "./atom-feed";
import type { PublicIncident } from "./view";

const at = (minute: number) => Date.UTC(2026, 5, 10, 12, minute);
const update = (id: string, minute: number, title: string, text = "") => ({ id, at: at(minute), title, text });

function incident(updates: PublicIncident["updates"], more: Partial<PublicIncident> = {}): PublicIncident & { reports: number } {
  return { id: "one", title: "Slow", state: "repairing", since: at(0), startedAt: at(0), endedAt: null, nextUpdateAt: null, services: [], learned: "", updates, reports: 0, ...more };
}

const feed = (current: ReturnType<typeof incident>[], earlier: PublicIncident[] = [], name = "Northlight") => atomFeed({ name, current, earlier }, "https://status.example");

test("an empty feed is still a feed", () => {
  expect(feed([])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Northlight status</title>
<id>https://status.example/status</id>
<link rel="self" type="application/atom+xml" href="https://status.example/status/feed.atom"/>
<link rel="alternate" type="text/html" href="https://status.example/status"/>
<updated>1970-01-01T00:00:00.000Z</updated>
<author><name>Northlight</name></author>
</feed>
`);
});

test("the newest update stands first, across incidents", () => {
  const written = feed([incident([update("c", 9, "Third"), update("a", 1, "First")])], [incident([update("b", 5, "Second")], { id: "two", endedAt: at(6) })]);
  expect([...written.matchAll(/<title>(\w+)<\/title>/g)].map((match) => match[1])).toEqual(["Third", "Second", "First"]);
  expect(written).toContain("<updated>2026-06-10T12:09:00.000Z</updated>\n<author>");
  expect(written).toContain('href="https://status.example/status/two"');
  expect(written).toContain('<category term="repairing" label="Being repaired"/>');
});

test("whatever people wrote, it stays XML", () => {
  const said = `<b>&amp; "it's" ]]></b> \u0008\u001b\ufffe\ud83c 🎉 שלום\nnext`;
  const written = feed([incident([update("a", 1, said, said)], { services: ['A "B" & C'] })], [], "Bits & Bobs <Ltd>");
  expect(written).toContain("<content type=\"text\">&lt;b&gt;&amp;amp; &quot;it&#39;s&quot; ]]&gt;&lt;/b&gt;  🎉 שלום\nnext</content>");
  expect(written).toContain("<title>Bits &amp; Bobs &lt;Ltd&gt; status</title>");
  expect(written).toContain('<category term="A &quot;B&quot; &amp; C"/>');
  expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

test("no more than fifty entries", () => {
  const many = Array.from({ length: 70 }, (_, each) => update(`u${each}`, each, `Update ${each}`));
  const written = feed([incident(many)]);
  expect(written.match(/<entry>/g)).toHaveLength(50);
  expect(written).toContain("Update 69<");
  expect(written).not.toContain("Update 19<");
});
