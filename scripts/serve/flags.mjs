/**
 * How the server's engine is started. Left alone it lets the heap grow with the machine's memory before it
 * cleans up; the server needs far less, and this keeps the whole process under 400 MB. The young part has twice
 * its usual size: what a page makes then dies there, instead of being copied twice and cleaned up with the old.
 */
export const serverFlags = ["--max-old-space-size=320", "--max-semi-space-size=32"];
