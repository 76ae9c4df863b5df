import { sayZone } from "@/lib/domain/status/say-time";
import { type Html, html } from "@/lib/domain/text/html";
import { timeTag } from "./time-tag";

type Frame = { name: string; timeZone: string; readAt?: number; title: string; /** The status page itself leads to nothing but itself. */ isHome?: boolean; body: Html | Html[] };

/** A whole page for the public: plain HTML, two files of its own beside it, and nothing that has to run. */
export function pageFrame({ name, timeZone, readAt, title, isHome = false, body }: Frame): string {
  return html`<!doctype html>
<html lang="en" data-zone="${timeZone}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/status/status.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${name} status" href="/status/feed.atom">
<script src="/status/status.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="public public-head"><a class="brand" href="/status" dir="auto">${name} <span class="faint">status</span></a>${isHome ? html`<a class="link small push" href="#subscribe">Get updates</a>` : html`<a class="link small push" href="/status">All services</a>`}</header>
<main id="main" class="public" tabindex="-1">
${body}
<footer class="public-foot small faint"><span data-zone-says>Times are in ${sayZone(timeZone)}</span>${readAt !== undefined && html`<span>Read at ${timeTag(readAt, "clock", { timeZone, readAt })}</span>`}<a class="link push" href="/status/feed.atom">Atom feed</a></footer>
</main>
<p class="visually-hidden" role="status" data-renewed></p>
</body>
</html>
`.markup;
}
