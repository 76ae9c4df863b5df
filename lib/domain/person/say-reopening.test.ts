import { expect, test } from "vitest";
import { sayReopening } from "./say-reopening";

const release = (fallsBack: boolean) => ({ key: "REL-1", name: "One", status: "ready" as const, fallsBack });

test.each([
  [{ releases: [], services: [], reviews: [], tokens: 0 }, "Mei is signed out at once and can't sign in. No open release names them. You can reactivate them later."],
  [
    { releases: [release(false)], services: ["Web app"], reviews: [], tokens: 1 },
    "Mei is signed out at once and can't sign in; 1 API token stops working. 1 open release names them: what they owned there needs somebody else. They own 1 service. You can reactivate them later.",
  ],
  [
    { releases: [release(true), release(false)], services: [], reviews: [], tokens: 2 },
    "Mei is signed out at once and can't sign in; 2 API tokens stop working. 2 open releases name them, and one of them falls back to draft: what they owned there needs somebody else. You can reactivate them later.",
  ],
  [
    { releases: [release(true), release(true)], services: [], reviews: [], tokens: 0 },
    "Mei is signed out at once and can't sign in. 2 open releases name them, and 2 fall back to draft: what they owned there needs somebody else. You can reactivate them later.",
  ],
  [
    { releases: [], services: [], reviews: [{ key: "RUN-7", name: "One", leads: true, actions: 0 }, { key: "RUN-8", name: "Two", leads: false, actions: 2 }], tokens: 0 },
    "Mei is signed out at once and can't sign in. No open release names them. 1 review needs another lead. 2 open actions of reviews need another owner. You can reactivate them later.",
  ],
])("%j", (reopening, sentence) => {
  expect(sayReopening("Mei", reopening)).toBe(sentence);
});
