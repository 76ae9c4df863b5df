import { expect, test } from "./fixtures";

const promised = {
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": /camera=\(\)/,
  "x-request-id": /^[0-9a-f-]{36}$/,
};

for (const path of ["/", "/icon.svg", "/nowhere", "/api/health"]) {
  test(`${path} is sent with the headers that keep it safe`, async ({ request, world }) => {
    const headers = (await request.get(`${world.url}${path}`, { maxRedirects: 0 })).headers();
    for (const [name, value] of Object.entries(promised)) expect(headers[name], name).toMatch(value);
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}
