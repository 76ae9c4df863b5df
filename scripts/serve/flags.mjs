/**
 * How the server's engine is started. Left alone it lets the heap grow with the machine's memory before it
 * cleans up, and four helpers keep pages of their own; the server needs far less, and this keeps the whole
 * process under 400 MB.
 */
export const serverFlags = ["--max-old-space-size=320", "--v8-pool-size=2"];

/** For the same reason: the C library keeps eight heaps per core otherwise, and gives little of them back. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: "2" };
