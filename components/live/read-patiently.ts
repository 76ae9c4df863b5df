const pauseMs = 1_000;
let isPatient = false;

/**
 * A page whose data can't be read is loaded anew by Next, which without a connection ends on the browser's own error
 * page. From here on such a read waits until the connection is back. To call it twice changes nothing.
 */
export function readPatiently(): void {
  if (isPatient) return;
  isPatient = true;
  const read = window.fetch;
  window.fetch = (input, init) => (isPageRead(init) ? readWhole(() => read(input, init), input, init?.signal) : read(input, init));
}

async function readWhole(read: () => Promise<Response>, input: RequestInfo | URL, signal: AbortSignal | null | undefined): Promise<Response> {
  for (;;) {
    try {
      const response = await read();
      // What breaks off in the middle has to fail here, not where it is drawn.
      await response.clone().arrayBuffer();
      return response;
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

function isShown(input: RequestInfo | URL): boolean {
  return new URL(input instanceof Request ? input.url : input, window.location.href).pathname === window.location.pathname;
}

function connectionOrPause(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) window.setTimeout(resolve, pauseMs);
    else window.addEventListener("online", () => resolve(), { once: true });
  });
}
