import { stopTools } from "../make/tool.mjs";

/** Thrown between two phases when the person asked to stop. */
export class Stopped extends Error {}

/**
 * Listens for Ctrl-C and its kin, however often they come: npm and the terminal may each send one.
 * `made` tells whether it was asked for, `comes` settles when it is.
 */
export function awaitWish() {
  const wish = { made: false };
  wish.comes = new Promise((resolve) => {
    const make = () => {
      wish.made = true;
      stopTools();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, make);
    if (process.env.npm_lifecycle_event) whenOrphaned(make);
  });
  return wish;
}

/** npm starts us through a shell, and that does not pass on a signal: it ends, and we get another parent. */
function whenOrphaned(action) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    action();
  }, 200);
  watch.unref();
}
