import "server-only";
import { follow, type Asked } from "./follow";

// A reader that is this many messages behind is gone or hopeless: it is let go, comes back and catches up.
const longestQueue = 100;

/** What `follow` tells, as server-sent events; ends when the reader goes or the session does. */
export function openStream(asked: Asked, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave: () => void = () => undefined;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOver = false;
      const end = () => {
        if (isOver) return;
        isOver = true;
        leave();
        controller.close();
      };
      const write = (text: string) => {
        if (isOver) return;
        if ((controller.desiredSize ?? 0) < -longestQueue) return end();
        controller.enqueue(encoder.encode(text));
      };
      leave = follow(asked, { write, end });
      const cancel = leave;
      leave = () => {
        isOver = true;
        signal.removeEventListener("abort", end);
        cancel();
      };
      signal.addEventListener("abort", end, { once: true });
      if (signal.aborted) end();
    },
    cancel: () => leave(),
  });
}
