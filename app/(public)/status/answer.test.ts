import { expect, test } from "vitest";
import { answerPage, answerWritten, writeOnce } from "./answer";

const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/status", { headers });

test("one view is written once, and another one anew", () => {
  let times = 0;
  const write = () => `page ${(times += 1)}`;
  const view = {};
  expect([writeOnce(view, "a", write).body, writeOnce(view, "a", write).body, writeOnce(view, "b", write).body, writeOnce({}, "a", write).body]).toEqual(["page 1", "page 1", "page 2", "page 3"]);
});

test("who has it already gets 304 and nothing else", async () => {
  const written = writeOnce({}, "a", () => "<p>Fine</p>");
  for (const known of [written.tag, `W/${written.tag}`, `"other", ${written.tag}`]) {
    const response = answerWritten(ask({ "if-none-match": known }), written);
    expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", written.tag]);
  }
  const fresh = answerWritten(ask({ "if-none-match": '"other"' }), written);
  expect([fresh.status, await fresh.text()]).toEqual([200, "<p>Fine</p>"]);
});

test("everything is sent with a policy that lets nothing inline run, and asks for TLS where there is TLS", () => {
  for (const response of [answerWritten(ask(), writeOnce({}, "a", () => "")), answerPage(ask(), "", 422)]) {
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get("strict-transport-security")).toBeNull();
  }
  expect(answerPage(ask({ "x-forwarded-proto": "https" }), "").headers.get("strict-transport-security")).toContain("max-age=63072000");
});
