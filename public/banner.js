// Shows the current message of a Ripcord status page on another site:
//   <script src="https://ripcord.example.com/banner.js" defer></script>
// It needs script-src and connect-src for that address, and no 'unsafe-inline' and no 'unsafe-eval'.
(() => {
  "use strict";
  const site = new URL(document.currentScript.src).origin;
  const every = 60_000;
  // Longer texts are read on the status page: a banner is a line, not a letter.
  const textShown = 140;
  const dismissedKey = "ripcord-banner-dismissed";
  const words = { investigating: "Being looked into", repairing: "Being repaired", watching: "Repaired, and being watched" };
  const look = `
    :host { all: initial; }
    .banner { display: flex; align-items: flex-start; gap: 16px; box-sizing: border-box; width: 100%; padding: 8px 16px; color: #16181c; background: #e8f7ff; border-bottom: 1px solid #098cbb; font: 400 14px/22px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
    .say { flex: 1; min-width: 0; margin: 0; }
    .state { color: #006188; font-weight: 500; }
    .title { font-weight: 600; }
    a { color: #3845bf; text-underline-offset: 3px; }
    button { flex: none; min-width: 44px; min-height: 44px; margin: -11px -12px -11px 0; padding: 0 12px; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
    a:focus-visible, button:focus-visible { outline: 2px solid #576cff; outline-offset: 2px; border-radius: 4px; }
    @media (prefers-color-scheme: dark) {
      .banner { color: #eeeff1; background: #11232c; border-color: #2e8bb4; }
      .state { color: #7ed0fa; }
      a { color: #9cbaff; }
    }
    @media print { .banner { display: none; } }`;

  let dismissed = read();
  let shown = null;
  let region = null;

  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start, { once: true });

  function start() {
    void renew();
    setInterval(() => document.visibilityState === "visible" && void renew(), every);
  }

  async function renew() {
    try {
      const answer = await fetch(`${site}/api/public/banner.json`, { credentials: "omit" });
      if (answer.ok) show((await answer.json()).banner);
    } catch {
      // Unreachable, or this site is not allowed to ask: the page goes on without it.
    }
  }

  function show(banner) {
    const next = banner && banner.id !== dismissed ? banner : null;
    if ((next && next.id) === shown) return;
    shown = next && next.id;
    region ??= next && makeRegion();
    region?.replaceChildren(...(next ? [draw(next)] : []));
  }

  // The live region stands in the page before its words do, so that they are read out; the shadow keeps both sites' styles apart.
  function makeRegion() {
    const host = document.createElement("ripcord-banner");
    const root = host.attachShadow({ mode: "open" });
    if ("adoptedStyleSheets" in root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
    }
    const made = document.createElement("div");
    made.setAttribute("role", "status");
    root.append(made);
    document.body.prepend(host);
    return made;
  }

  function draw(banner) {
    const say = element("p", "say");
    say.dir = "auto";
    const more = element("a", "more", "Status page");
    more.href = banner.href;
    const state = words[banner.state] ? [element("span", "state", words[banner.state]), " "] : [];
    say.append(...state, element("span", "title", banner.title), ...(banner.text && banner.text.length <= textShown ? [" ", element("span", "text", banner.text)] : []), " ", more);
    const button = element("button", "dismiss", "Dismiss");
    button.type = "button";
    button.setAttribute("aria-label", "Dismiss this message");
    button.addEventListener("click", () => dismiss(banner.id));
    const bar = element("div", "banner");
    bar.append(say, button);
    return bar;
  }

  function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  // Remembered for this update alone: the next one is shown again.
  function dismiss(id) {
    dismissed = id;
    try {
      localStorage.setItem(dismissedKey, id);
    } catch {
      // No storage here: it stays away until the page is loaded anew.
    }
    show(null);
  }

  function read() {
    try {
      return localStorage.getItem(dismissedKey);
    } catch {
      return null;
    }
  }
})();
