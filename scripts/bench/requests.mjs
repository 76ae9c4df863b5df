import { randomUUID } from "node:crypto";
import { Agent, request as send } from "node:http";

/** One kept connection for each request under way, as a browser and a pipeline have. */
export function http(base, headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const length = text === undefined ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
      const outgoing = send(base + path, { method, agent, headers: { ...headers, ...length } }, (answer) => {
        answer.resume();
        answer.once("end", () => (answer.statusCode < 400 || answer.statusCode === 409 ? resolve() : reject(new Error(`${method} ${path}: ${answer.statusCode}`))));
      });
      outgoing.once("error", reject);
      outgoing.end(text);
    });
}

/** The same change in SQL alone: the tick's row and its event, in one transaction. */
export function rawTick(pool, targets) {
  return async (at) => {
    const { itemId, releaseId, personId, versionId } = targets[at % targets.length];
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query(
        `insert into "Tick" ("itemId", "personId", at, note, "planVersionId") values ($1, $2, now(), $3, $4) on conflict ("itemId") do update set at = now(), note = $3`,
        [itemId, personId, `raw ${at}`, versionId],
      );
      await client.query(
        `with numbered as (update "Release" set "eventCount" = "eventCount" + 1 where id = $2 returning "eventCount")
         insert into "Event" (id, "releaseId", number, type, "personId", via, at, data)
         select $1, $2, "eventCount", 'item.ticked', $3, 'bench', now(), '{}' from numbered`,
        [randomUUID(), releaseId, personId],
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    } finally {
      client.release();
    }
  };
}
