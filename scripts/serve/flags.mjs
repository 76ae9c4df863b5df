/**
 * How the server's engine is started. Left alone it lets the heap grow with the machine's memory before it
 * cleans up; the server needs far less, and this keeps the whole process under 400 MB.
 */
export const serverFlags = ["--max-old-space-size=320"];
