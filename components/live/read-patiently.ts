const pauseMs = 1_000;
// A server that fails is asked again, because its database may be back in a moment; not for ever.
const mostBroken = 120;
let isPatient = false;

/**
 * A page whose data can't be read is loaded anew by Next, which without a connection ends on the browser's own error
 * page; and one whose server failed gives way to the page that says so. From here on such a read of the page that is shown
 * waits until the connection, or the server's database, is back. To call it twice changes nothing.
 */
export function readPatiently(): void {
  if (isPatient) return;
  isPatient = true;
  const read = window.fetch;
  window.fetch = (input, init) => (isPageRead(init) ? readWhole(() => read(input, init), input, init?.signal) : read(input, init));
}

async function readWhole(read: () => Promise<Response>, input: RequestInfo | URL, signal: AbortSignal | null | undefined): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await read();
      // What breaks off in the middle has to fail here, not where it is drawn.
      const text = await response.clone().text();
      const isFine = response.status < 500 && !isBroken(text);
      if (isFine || !isShown(input) || tries >= mostBroken) return response;
      await connectionOrPause();
    } catch (error) {
      if (signal?.aborted || (navigator.onLine && !isShown(input))) throw error;
      await connectionOrPause();
    }
  }
}

/** The data of a page, and not in advance. */
function isPageRead(init: RequestInit | undefined): boolean {
  const headers = new Headers(init?.headers);
  return headers.get("rsc") === "1" && (init?.method ?? "GET") === "GET" && !headers.has("next-router-prefetch") && !headers.has("next-router-segment-prefetch");
}

/** Whether a part of it threw. What is missing or leads elsewhere has a digest in words. */
function isBroken(text: string): boolean {
  return /^[0-9a-f]+:E\{"digest":"\d+"/m.test(text);
}

function isShown(input: RequestInfo | URL): boolean {
  return new URL(input instanceof Request ? input.url : input, window.location.href).pathname === window.location.pathname;
}

function connectionOrPause(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) window.setTimeout(resolve, pauseMs);
    else window.addEventListener("online", () => resolve(), { once: true });
  });
}
