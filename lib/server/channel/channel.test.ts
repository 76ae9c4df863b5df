import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { failed, refused, sent } from "@/lib/domain/delivery/outcome";
import { drainLane } from "../delivery/drain-lane";
import { getMailState, listTroubledDeliveries } from "../delivery/queries";
import { retryDelivery } from "../delivery/retry-delivery";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { connectChannel } from "./connect-channel";
import { listChannels } from "./queries";
import { removeChannel } from "./remove-channel";
import { testChannel } from "./test-channel";

beforeEach(freshDatabase);
const db = () => clients().write;
const secret = "very-secret-path";
const channel = { kind: "webhook", name: "Status bot", url: `https://user:word@bot.ripcord.example/${secret}` };
const rafael = () => signUp("Rafael Souza", "administrator");
const types = async () => (await db().event.findMany({ orderBy: { id: "asc" } })).map(({ type }) => type);

describe("connecting a channel", () => {
  test("answers the secret that signs it once, and shows nothing but its host from then on", async () => {
    const who = await rafael();
    const { id, signingSecret } = must(await connectChannel(channel, who));
    expect(signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(must(await listChannels({}, who))).toEqual([
      { id, kind: "webhook", name: "Status bot", host: "bot.ripcord.example", connectedBy: "Rafael Souza", connectedAt: noon.toISOString(), waiting: 0, latest: null },
    ]);
    expect(await types()).toEqual(["channel.connected"]);
    expect(JSON.stringify(await db().event.findMany())).not.toMatch(new RegExp(`${secret}|${signingSecret.slice(6, 20)}`));
  });

  test("of Slack has no secret of ours, and a name can be had once", async () => {
    const who = await rafael();
    const slack = { kind: "slack", name: "#incidents", url: "https://hooks.slack.com/services/T0/B0/x" };
    expect(must(await connectChannel(slack, who))).toMatchObject({ signingSecret: "" });
    expect(await connectChannel({ ...slack, name: "#Incidents" }, who)).toMatchObject({ refusal: { fields: [{ path: "name" }] } });
    must(await connectChannel({ ...slack, kind: "teams" }, who));
  });
});

test("a test waits in the channel's own lane, and the list shows what became of it", async () => {
  const who = await rafael();
  const { id } = must(await connectChannel(channel, who));
  must(await testChannel({ channelId: id }, who));
  expect(must(await listChannels({}, who))).toMatchObject([{ waiting: 1, latest: { status: "queued", problem: "" } }]);
  await drainLane(`channel:${id}`, { now: () => noon, send: async () => failed("bot.ripcord.example can't be reached (ECONNREFUSED).") });
  expect(must(await listChannels({}, who))).toMatchObject([{ waiting: 1, latest: { problem: "bot.ripcord.example can't be reached (ECONNREFUSED)." } }]);
  expect(must(await listTroubledDeliveries({}, who))).toMatchObject([{ to: "Status bot", subject: "A test from Ripcord", status: "queued", tries: 1 }]);
});

describe("trying again", () => {
  async function given(outcome = refused("It is gone.")) {
    const who = await rafael();
    const { id } = must(await connectChannel(channel, who));
    const { deliveryId } = must(await testChannel({ channelId: id }, who));
    const drain = (answer = sent) => drainLane(`channel:${id}`, { now: () => noon, send: async () => answer });
    await drain(outcome);
    const read = () => db().delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    return { who, deliveryId, drain, read, channelId: id };
  }

  test("sends one that was given up", async () => {
    const { who, deliveryId, drain, read } = await given();
    expect(await read()).toMatchObject({ status: "failed" });
    must(await retryDelivery({ deliveryId }, who));
    await drain();
    expect(await read()).toMatchObject({ status: "sent", tries: 1, problem: "" });
    must(await retryDelivery({ deliveryId }, who));
    expect(await read()).toMatchObject({ status: "sent", tries: 1 });
  });

  test("does not wait for the next try", async () => {
    const { who, deliveryId, drain, read } = await given(failed("Away."));
    await drain();
    expect(await read()).toMatchObject({ status: "queued", tries: 1 });
    must(await retryDelivery({ deliveryId }, who));
    await drain();
    expect(await read()).toMatchObject({ status: "sent", tries: 2 });
  });

  test("is refused for a channel that was removed, and for what is not there", async () => {
    const { who, deliveryId, channelId } = await given();
    must(await removeChannel({ channelId }, who));
    expect(await retryDelivery({ deliveryId }, who)).toMatchObject({ refusal: { kind: "rule" } });
    expect(await retryDelivery({ deliveryId: channelId }, who)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

test("a removed channel forgets its address, and what waited for it says so", async () => {
  const who = await rafael();
  const { id } = must(await connectChannel(channel, who));
  must(await testChannel({ channelId: id }, who));
  expect(must(await removeChannel({ channelId: id }, who))).toEqual({ channelId: id, dropped: 1 });
  expect(await db().channel.findUniqueOrThrow({ where: { id } })).toMatchObject({ url: "", signingSecret: "", removedAt: noon });
  expect(await db().delivery.findFirstOrThrow()).toMatchObject({ status: "failed", problem: "The channel was removed." });
  expect(must(await listChannels({}, who))).toEqual([]);
  expect(await removeChannel({ channelId: id }, who)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await types()).toEqual(["channel.connected", "channel.removed"]);
});

test("what is missing for e-mail is told in a sentence", async () => {
  expect(must(await getMailState({}, await rafael()))).toEqual({ isSetUp: false, say: "E-mail is not set up: set SMTP_URL and MAIL_FROM for the server, then try again." });
});
