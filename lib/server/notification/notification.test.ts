import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { follow } from "../live/follow";
import { freshDatabase } from "../testing/database";
import { at, must, noon, signUp } from "../testing/world";
import { changeTelling } from "./change-telling";
import { notify } from "./notify";
import { getTelling, listNotifications, peekNotifications } from "./queries";
import { readAllNotifications } from "./read-all-notifications";
import { readNotification } from "./read-notification";
import { testTelling } from "./test-telling";

const open: (() => void)[] = [];
beforeEach(freshDatabase);
afterEach(() => {
  open.splice(0).forEach((leave) => leave());
  vi.unstubAllEnvs();
});

const db = () => clients().write;
const slack = "https://hooks.slack.com/services/T0/B0/secret";
const mailIsSetUp = () => {
  vi.stubEnv("SMTP_URL", "smtp://mail.ripcord.example");
  vi.stubEnv("MAIL_FROM", "ripcord@ripcord.example");
};
const tell = (to: (string | null)[], say = "Your step is next.") => db().$transaction((tx) => notify({ tx, now: noon }, { to, kind: "stepWaits", say, href: "/runs/RUN-7" }));

describe("being told", () => {
  test("happens once in the product, however often one is named, and not to who has left", async () => {
    const sofia = await signUp("Sofia Almeida", "engineer");
    const gone = await signUp("Gone Person", "engineer");
    await db().person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: noon } });
    await tell([sofia.actor.id, null, sofia.actor.id, gone.actor.id]);
    expect(await db().notification.findMany()).toMatchObject([{ personId: sofia.actor.id, kind: "stepWaits", say: "Your step is next.", readAt: null }]);
    expect(await db().delivery.count()).toBe(0);
  });

  test("comes by e-mail too, where there is e-mail and the person wants it", async () => {
    mailIsSetUp();
    const sofia = await signUp("Sofia Almeida", "engineer");
    const quiet = await signUp("Quiet Person", "engineer");
    must(await changeTelling({ byEmail: false, chat: null }, quiet));
    await tell([sofia.actor.id, quiet.actor.id]);
    expect(await db().delivery.findMany()).toMatchObject([
      { kind: "email", lane: "email:sofia.almeida@ripcord.example", address: "sofia.almeida@ripcord.example", content: { subject: "Your step is next", text: "Your step is next.", href: "/runs/RUN-7" } },
    ]);
    expect(await db().notification.count()).toBe(2);
  });

  test("comes into one's own chat, whose address stays where it is", async () => {
    const sofia = await signUp("Sofia Almeida", "engineer");
    must(await changeTelling({ byEmail: true, chat: "slack", url: slack }, sofia));
    await tell([sofia.actor.id]);
    const deliveries = await db().delivery.findMany();
    expect(deliveries).toMatchObject([{ kind: "slack", lane: `person:${sofia.actor.id}`, address: "" }]);
    expect(JSON.stringify([deliveries, await db().event.findMany()])).not.toContain("secret");
  });

  test("is heard at once by that person, and by nobody else", async () => {
    const [sofia, jonas] = [await signUp("Sofia Almeida", "engineer"), await signUp("Jonas Lindqvist", "engineer")];
    const ear = (me: string | null) => {
      const heard = { text: "" };
      open.push(follow({ release: null, ...(me && { me }), after: null, isSignedIn: async () => true }, { write: (text) => void (heard.text += text), end: () => undefined }));
      return heard;
    };
    const [hers, his, everything] = [ear(sofia.actor.id), ear(jonas.actor.id), ear(null)];
    await vi.waitFor(() => [hers, his, everything].forEach(({ text }) => expect(text).toContain("event: start")));
    await tell([sofia.actor.id]);
    await tell([jonas.actor.id]);
    await vi.waitFor(() => [hers, his].forEach(({ text }) => expect(text).toContain("event: change")));
    expect(hers.text.match(/event: change/g)).toHaveLength(1);
    expect(hers.text).not.toContain(jonas.actor.id);
    expect(everything.text).not.toContain("event: change");
  });
});

describe("one's list", () => {
  async function given(many: number) {
    const sofia = await signUp("Sofia Almeida", "engineer");
    for (let n = 1; n <= many; n += 1) await tell([sofia.actor.id], `Sentence ${n}.`);
    return sofia;
  }

  test("is paged from the newest, and counts what is unread", async () => {
    const sofia = await given(5);
    const first = must(await listNotifications({ limit: 3 }, sofia));
    expect(first.items.map(({ say }) => say)).toEqual(["Sentence 5.", "Sentence 4.", "Sentence 3."]);
    expect(first.items[0]).toMatchObject({ about: "Your step is next", href: "/runs/RUN-7", isRead: false });
    const second = must(await listNotifications({ limit: 3, cursor: first.nextCursor ?? "" }, sofia));
    expect([second.items.map(({ say }) => say), second.nextCursor]).toEqual([["Sentence 2.", "Sentence 1."], null]);
    expect(must(await peekNotifications({}, sofia))).toEqual({ count: 5, newest: "Sentence 5." });
    expect(await listNotifications({ limit: 3, cursor: "nonsense" }, sofia)).toMatchObject({ refusal: { fields: [{ path: "cursor" }] } });
  });

  test("is read one by one, or all that was seen; what came since stays unread", async () => {
    const sofia = await given(3);
    const [newest, middle] = must(await listNotifications({}, sofia)).items;
    must(await readNotification({ notificationId: newest?.id }, sofia));
    must(await readNotification({ notificationId: newest?.id }, at(sofia, 5)));
    expect(await db().notification.findUniqueOrThrow({ where: { id: newest?.id } })).toMatchObject({ readAt: noon });
    expect(must(await peekNotifications({}, sofia))).toMatchObject({ count: 2 });
    await tell([sofia.actor.id], "Newer.");
    expect(must(await readAllNotifications({ upTo: middle?.id }, sofia))).toEqual({ read: 2 });
    expect(must(await peekNotifications({}, sofia))).toMatchObject({ count: 1 });
  });

  test("is nobody else's", async () => {
    const sofia = await given(1);
    const jonas = await signUp("Jonas Lindqvist", "administrator");
    const [one] = must(await listNotifications({}, sofia)).items;
    expect(await readNotification({ notificationId: one?.id }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    expect(must(await readAllNotifications({ upTo: one?.id }, jonas))).toEqual({ read: 0 });
    expect(must(await listNotifications({}, jonas)).items).toEqual([]);
    expect(must(await peekNotifications({}, sofia))).toMatchObject({ count: 1 });
  });
});

describe("how one is told", () => {
  test("keeps an address that was not typed again, shows its host, and forgets it with the chat", async () => {
    const sofia = await signUp("Sofia Almeida", "engineer");
    must(await changeTelling({ byEmail: true, chat: "slack", url: slack }, sofia));
    must(await changeTelling({ byEmail: false, chat: "slack" }, sofia));
    expect(must(await getTelling({}, sofia))).toEqual({ byEmail: false, email: "sofia.almeida@ripcord.example", mailIsSetUp: false, chat: "slack", host: "hooks.slack.com", latest: null });
    expect(await changeTelling({ byEmail: false, chat: "teams" }, sofia)).toMatchObject({ refusal: { fields: [{ path: "url" }] } });
    must(await changeTelling({ byEmail: false, chat: null }, sofia));
    expect(await db().person.findUniqueOrThrow({ where: { id: sofia.actor.id } })).toMatchObject({ tellKind: "", tellUrl: "" });
  });

  test("takes only addresses that keep the message from others", async () => {
    const sofia = await signUp("Sofia Almeida", "engineer");
    expect(await changeTelling({ byEmail: true, chat: "webhook", url: "http://bot.ripcord.example/in" }, sofia)).toMatchObject({ refusal: { fields: [{ path: "url" }] } });
  });

  test("can be tried", async () => {
    const sofia = await signUp("Sofia Almeida", "engineer");
    expect(await testTelling({}, sofia)).toMatchObject({ refusal: { kind: "rule" } });
    must(await changeTelling({ byEmail: true, chat: "slack", url: slack }, sofia));
    must(await testTelling({}, sofia));
    expect(must(await getTelling({}, sofia))).toMatchObject({ latest: { status: "queued" } });
  });
});
