import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { noon } from "../testing/world";
import { jobNames } from "./jobs";
import { sendJob } from "./send-job";

beforeEach(freshDatabase);
const db = () => clients().write;
const waiting = () => db().$queryRaw<{ name: string; data: unknown; start_after: Date }[]>`select name, data, start_after from ripcord_jobs.job order by created_on`;

describe("a job", () => {
  test("is enqueued by the commit of its transaction", async () => {
    await db().$transaction((tx) => sendJob(tx, "deliver", { lane: "email:a@ripcord.example" }));
    expect(await waiting()).toMatchObject([{ name: "deliver", data: { lane: "email:a@ripcord.example" } }]);
  });

  test("is not there when the transaction is rolled back", async () => {
    const failed = db().$transaction(async (tx) => {
      await sendJob(tx, "deliver", { lane: "email:a@ripcord.example" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await waiting()).toEqual([]);
  });

  test("waits for its moment", async () => {
    await sendJob(db(), "keepTime", { run: "RUN-1" }, { runAt: noon });
    expect(await waiting()).toMatchObject([{ start_after: noon }]);
  });

  test("with a key is enqueued once, also when two come at once", async () => {
    const send = (run: string, key: string) => db().$transaction((tx) => sendJob(tx, "keepTime", { run }, { runAt: noon, key }));
    await Promise.all([send("RUN-1", "RUN-1 Z"), send("RUN-1", "RUN-1 Z"), send("RUN-2", "RUN-2 Z")]);
    await send("RUN-1", "RUN-1 Z");
    expect((await waiting()).map(({ data }) => data)).toEqual(expect.arrayContaining([{ run: "RUN-1" }, { run: "RUN-2" }]));
    expect(await waiting()).toHaveLength(2);
  });

  test("has a queue, whatever its name", async () => {
    const rows = await db().$queryRaw<{ name: string }[]>`select name from ripcord_jobs.queue`;
    expect(rows.map(({ name }) => name).sort()).toEqual([...jobNames].sort());
  });
});
