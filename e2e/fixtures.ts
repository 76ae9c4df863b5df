import { test as base, type BrowserContextOptions, type Page } from "@playwright/test";
import { waitUntilAwake } from "./awake";
import { Problems } from "./problems";
import { restoreWorld } from "./restore-world";
import { signIn } from "./sign-in";
import { readWorld, type World } from "./world";

export { expect } from "@playwright/test";
export { checkAccessible } from "./accessible";

type Fixtures = {
  world: World;
  problems: Problems;
  /** Gives `page` the session of somebody in the demo, by name. */
  signInAs: (name: string) => Promise<void>;
  /** Opens a second browser for somebody else, signed in, with nothing opened yet. */
  asPerson: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same for somebody who is not signed in. */
  asVisitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** Says that this error may appear in the browser's console or the server's log: the test provokes it. */
  allowProblem: (pattern: RegExp) => void;
};

// A journey, which is one file, begins in the demo as it was seeded.
let fileOfWorld: string | undefined;

export const test = base.extend<Fixtures>({
  world: [
    async ({}, use, { file }) => {
      const world = readWorld();
      if (fileOfWorld !== file) await restoreWorld(world);
      fileOfWorld = file;
      await use(world);
    },
    { auto: true },
  ],
  baseURL: async ({ world }, use) => use(world.url),
  problems: [
    async ({ world }, use) => {
      const problems = new Problems(world.logFile);
      await use(problems);
      base.expect(problems.left(), "errors in the browser's console and in the server's log").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, problems, javaScriptEnabled }, use) => {
    problems.watch(context);
    if (javaScriptEnabled) waitUntilAwake(context);
    await use(context);
  },
  signInAs: async ({ context, world }, use) => use((name) => signIn(context, name, world)),
  asVisitor: async ({ browser, problems, world }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: world.url, ...options });
      contexts.push(context);
      problems.watch(context);
      waitUntilAwake(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  asPerson: async ({ asVisitor, world }, use) =>
    use(async (name, options) => {
      const page = await asVisitor(options);
      await signIn(page.context(), name, world);
      return page;
    }),
  allowProblem: async ({ problems }, use) => use((pattern) => problems.allow(pattern)),
});
