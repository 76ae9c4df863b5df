// Optional: the page says everything without it. Says times in the reader's own zone, and renews what may have changed.
(() => {
  "use strict";
  const every = 30_000;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  sayTimes(document);
  if (document.querySelector("[data-renews]")) setInterval(() => document.visibilityState === "visible" && renew(), every);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && renew());

  function sayTimes(root) {
    if (!zone || zone === document.documentElement.dataset.zone) return;
    for (const time of root.querySelectorAll("time[data-as]")) time.textContent = say(new Date(time.dateTime), time.dataset.as);
    for (const list of root.querySelectorAll(".timeline:not(.timeline-days)")) {
      list.classList.toggle("timeline-moments", [...list.querySelectorAll("time")].some((time) => time.textContent.includes(",")));
    }
    for (const word of root.querySelectorAll("[data-zone-word]")) word.textContent = "your time";
    for (const words of root.querySelectorAll("[data-zone-says]")) words.textContent = `Times are in your time zone: ${zone.split("/").at(-1).replaceAll("_", " ")}`;
  }

  function say(at, as) {
    const now = new Date();
    const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
    const year = at.getFullYear() === now.getFullYear() ? "" : ` ${at.getFullYear()}`;
    const date = `${at.getDate()} ${new Intl.DateTimeFormat("en", { month: "long" }).format(at)}${year}`;
    if (as === "date") return date;
    if (as === "moment") return `${new Intl.DateTimeFormat("en", { weekday: "long" }).format(at)} ${date} at ${clock}`;
    return at.toDateString() === now.toDateString() ? clock : `${date}, ${clock}`;
  }

  function pad(number) {
    return String(number).padStart(2, "0");
  }

  async function renew() {
    let found;
    try {
      const answer = await fetch("/status", { headers: { accept: "text/html" }, cache: "no-cache" });
      if (!answer.ok) return;
      found = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return; // without a connection the page stays as it was
    }
    const isNews = replaceChanged(found);
    document.title = found.title;
    if (isNews) document.querySelector("[data-renewed]").textContent = `${found.querySelector(".answer")?.textContent ?? "This page"} This page was renewed.`;
  }

  // What somebody types stands outside of these parts and is never touched.
  function replaceChanged(found) {
    let isNews = false;
    sayTimes(found);
    for (const part of document.querySelectorAll("[data-renews], .public-foot")) {
      const fresh = found.querySelector(part.dataset.renews ? `[data-renews="${part.dataset.renews}"]` : ".public-foot");
      if (!fresh || fresh.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
      if (part.dataset.renews === "now" && fresh.textContent !== part.textContent) isNews = true;
      part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    }
    return isNews;
  }
})();
