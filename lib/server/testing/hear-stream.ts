import { vi } from "vitest";

/** Reads server-sent events as they come; `events` are those with data, `end` goes away as a reader that closes does. */
export function hearStream(body: ReadableStream<Uint8Array> | null) {
  if (!body) throw new Error("There is no stream to read.");
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const heard = { text: "", isOver: false };
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.text += decoder.decode(value, { stream: true });
    }
    heard.isOver = true;
  })();

  return {
    heard,
    ids: () => [...heard.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
    events: () => [...heard.text.matchAll(/^data: (\{"number".*)$/gm)].map(([, data]) => JSON.parse(data ?? "") as Record<string, unknown>),
    until: (holds: () => void) => vi.waitFor(holds, { timeout: 20_000, interval: 5 }),
    async end() {
      await reader.cancel();
      await reading;
    },
  };
}
