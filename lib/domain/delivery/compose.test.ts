import { describe, expect, test } from "vitest";
import { composeMail } from "./compose-mail";
import { composeSlack } from "./compose-slack";
import { composeTeams } from "./compose-teams";
import { composeWebhook } from "./compose-webhook";

const base = "https://ripcord.example.com";
const id = "0190aaaa-0000-7000-8000-000000000001";
const content = { subject: "Checkout is slow", text: "We roll back <now> & tell you more.\n\nNext update at 15:30.", href: "/runs/RUN-7" };

describe("an e-mail", () => {
  test("bears the id of its delivery and links to the whole address", () => {
    expect(composeMail(content, { id, host: "ripcord.example.com", base })).toEqual({
      subject: "Checkout is slow",
      text: "We roll back <now> & tell you more.\n\nNext update at 15:30.\n\nhttps://ripcord.example.com/runs/RUN-7\n",
      messageId: `<${id}@ripcord.example.com>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  });

  test("to a list can be left with one click", () => {
    const { headers, text } = composeMail({ subject: "s", text: "t", leaveHref: "/status/leave?key=1" }, { id, host: "h", base });
    expect(headers).toMatchObject({ "List-Unsubscribe": `<${base}/status/leave?key=1>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
    expect(text).toBe(`t\n\nNo more of these e-mails: ${base}/status/leave?key=1\n`);
  });
});

describe("a Slack message", () => {
  test("has a text for those who see no blocks, and escapes what Slack would read", () => {
    expect(composeSlack(content, { id, base })).toEqual({
      text: "Checkout is slow: We roll back &lt;now&gt; &amp; tell you more.\n\nNext update at 15:30.",
      blocks: [
        { type: "header", block_id: id, text: { type: "plain_text", text: "Checkout is slow" } },
        { type: "section", text: { type: "mrkdwn", text: "We roll back &lt;now&gt; &amp; tell you more." } },
        { type: "section", text: { type: "mrkdwn", text: "Next update at 15:30." } },
        { type: "section", text: { type: "mrkdwn", text: `<${base}/runs/RUN-7|Open in Ripcord>` } },
      ],
    });
  });

  test("keeps to Slack's limits whatever its length, and loses no letter of a long paragraph", () => {
    const { text, blocks } = composeSlack({ subject: "x".repeat(300), text: "a&".repeat(8_000) }, { id, base });
    expect(text.length).toBeLessThanOrEqual(3_000);
    const [head, ...sections] = blocks.map((block) => block.text.text);
    expect(head?.length).toBe(150);
    expect(sections.every((each) => each.length <= 3_000 && !/&[a-z]*$/.test(each))).toBe(true);
    expect(sections.join("")).toBe("a&amp;".repeat(8_000));
    expect(composeSlack({ subject: "s", text: "p\n\n".repeat(500) }, { id, base }).blocks.length).toBeLessThanOrEqual(50);
  });
});

test("a Teams card holds a heading, a block a paragraph and one link, and stays under its limit", () => {
  const card = composeTeams(content, { id, base });
  expect(card.attachments[0]).toMatchObject({
    contentType: "application/vnd.microsoft.card.adaptive",
    content: {
      type: "AdaptiveCard",
      version: "1.4",
      body: [{ type: "TextBlock", id, text: "Checkout is slow" }, { text: "We roll back <now> & tell you more." }, { text: "Next update at 15:30." }],
      actions: [{ type: "Action.OpenUrl", url: `${base}/runs/RUN-7` }],
    },
  });
  expect(Buffer.byteLength(JSON.stringify(composeTeams({ subject: "s", text: "ř一".repeat(20_000) }, { id, base })))).toBeLessThan(28_000);
});

test("a generic webhook says what, when it was queued and the rest as data", () => {
  expect(composeWebhook({ ...content, type: "message.sent", data: { run: "RUN-7" } }, { queuedAt: new Date("2026-11-21T03:00:00Z"), base })).toEqual({
    type: "message.sent",
    timestamp: "2026-11-21T03:00:00.000Z",
    data: { run: "RUN-7", subject: "Checkout is slow", text: content.text, href: `${base}/runs/RUN-7` },
  });
});
