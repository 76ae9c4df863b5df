import { createServer } from "node:http";
import next from "next";

const app = next({ dev: false, dir: process.argv[2], hostname: "127.0.0.1", port: 0 });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => void handle(request, response)).listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
process.on("SIGTERM", () => process.exit(0));
