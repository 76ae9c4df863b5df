import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { ThemeProvider } from "next-themes";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/page/live-region";
import { SoftLinks } from "@/components/ui/page/soft-links";
import { Toaster } from "@/components/ui/floating/toaster";
import { Tooltips } from "@/components/ui/floating/tooltips";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Ripcord", template: "%s · Ripcord" },
  description: "Rollback plans that are proven before the launch, and carried out when it goes wrong.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#101114" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The content policy allows scripts with this request's nonce only; proxy.ts puts it into the header.
  const nonce = (await headers()).get("x-nonce") ?? undefined;

  return (
    // The theme is set on <html> before React starts, so that nothing flashes.
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <ThemeProvider attribute="data-theme" defaultTheme="system" enableSystem nonce={nonce}>
          <LiveRegion>{children}</LiveRegion>
          <SoftLinks />
          <Tooltips />
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  );
}
