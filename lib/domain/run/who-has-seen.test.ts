import { expect, test } from "vitest";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, planInHand, rollback, start } from "../testing/run-in-hand";
import { whoHasSeen } from "./who-has-seen";

const plan = planInHand();
const see = { order: "see" } as never;

test("owners are counted once, and only they", () => {
  // Yusuf opened the run: whoever did something in it has seen it.
  expect(whoHasSeen(carry([amara, 1, rollback]), plan)).toEqual({ owners: [jonas, yusuf], seen: [yusuf] });
});

test("saying so counts, and so does starting a step", () => {
  expect(whoHasSeen(carry([amara, 1, rollback], [jonas, 2, see]), plan).seen).toEqual([jonas, yusuf]);
  expect(whoHasSeen(carry([amara, 1, rollback], [jonas, 2, start(1)]), plan).seen).toEqual([jonas, yusuf]);
});
