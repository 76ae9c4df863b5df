import { beforeEach, expect, test } from "vitest";
import { systemContext } from "../context";
import { clients } from "../db";
import { openRun } from "../run/open-run";
import { getRun } from "../run/queries";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { recordFailure } from "./record-failure";
import { sendMessage } from "./send-message";

beforeEach(freshDatabase);

test("a message that did not reach everybody stands in the timeline once, and holds nothing up", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const { key, id } = must(await createRelease({ name: "Search", version: "2" }, amara));
  await clients().write.release.update({ where: { id }, data: { status: "monitoring" } });
  const { run } = must(await openRun({ release: key, seen: "Slow" }, amara));
  const { messageId } = must(await sendMessage({ run, audience: "internal", title: "We look at it", text: "Search is slow.", ways: [], after: 0 }, amara));
  const record = (problem: string) => recordFailure({ run, messageId, problem }, systemContext(noon));
  (await Promise.all([record("Slack answered 404."), record("No such mailbox.")])).forEach(must);
  const { timeline, state } = must(await getRun({ run }, amara));
  expect(timeline.filter(({ say }) => say.startsWith("“We look at it” did not reach everybody: "))).toHaveLength(1);
  expect(state).toMatchObject({ status: "detected", undelivered: [messageId] });
});
