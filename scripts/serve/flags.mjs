/**
 * How the server's engine is started. Left alone it lets the heap grow with the machine's memory before it cleans up;
 * the server needs far less, and this keeps the whole process under 400 MB. What is young gets more room than usual: a
 * page under way lives longer than the usual room lasts, and would be copied twice and cleaned up at the old's price.
 */
export const serverFlags = ["--max-old-space-size=256", "--max-semi-space-size=32"];
