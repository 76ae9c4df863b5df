/**
 * How the server's engine is started. Left alone it lets the heap grow with the machine's memory before it
 * cleans up; the server needs far less, and this keeps the whole process under 400 MB. The young part has twice
 * its usual size: most of what a page makes is garbage before that is full, and is neither copied nor kept.
 */
export const serverFlags = ["--max-old-space-size=320", "--max-semi-space-size=32"];
