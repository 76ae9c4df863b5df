import { expect, test } from "vitest";
import { type Asked, type Known, suggest, suggestions } from "./suggest";

const known: Known = { wayBackMinutes: 18, isDeploying: false, isPastNoReturn: false };
const asked: Asked = { fixMinutes: 90, pain: "many", isSpreading: false, risk: "low" };

test.each<[Partial<Asked>, Partial<Known>, string]>([
  [{ isSpreading: true }, {}, "rollback: a fix takes 1 h 30 min, and it is spreading"],
  [{ isSpreading: true }, { isDeploying: true }, "backout: a fix takes 1 h 30 min, and it is spreading"],
  [{ isSpreading: true, fixMinutes: null }, { wayBackMinutes: null }, "rollback: nobody knows how long a fix takes, and it is spreading"],
  [{ pain: "everyone" }, {}, "rollback: nobody can work, and a fix takes 1 h 30 min"],
  [{ pain: "everyone", fixMinutes: 10 }, { wayBackMinutes: 5 }, "rollback: nobody can work, and a fix takes 10 min"],
  [{ pain: "everyone", fixMinutes: 10 }, {}, "rollback: a fix takes 10 min, and the way back ends the harm first"],
  [{ fixMinutes: 10 }, {}, "fixForward: a fix takes 10 min, and the harm is contained"],
  [{ pain: "few" }, {}, "hold: few are hit and it is not spreading; a fix takes 1 h 30 min: watch it and decide again"],
  [{ pain: "few", fixMinutes: null }, {}, "rollback: nobody knows how long a fix takes, and the way back ends the harm first"],
  [{ pain: "few", risk: "high", fixMinutes: null }, {}, "fixForward: few are hit, it is not spreading, and the way back is riskier than that"],
  [{}, {}, "rollback: a fix takes 1 h 30 min, and the way back ends the harm first"],
  [{ pain: "everyone", isSpreading: true }, { isPastNoReturn: true }, "fixForward: the point of no return is passed; only the way forward that the plan wrote is left"],
])("asked %j, knowing %j: %s", (change, facts, expected) => {
  const { answer, because } = suggest({ ...known, ...facts }, { ...asked, ...change });
  expect(`${answer}: ${because}`).toBe(expected);
});

test("each row of the table is the first that holds for something", () => {
  const every = [null, 0, 10, 90].flatMap((fixMinutes) =>
    (["few", "many", "everyone"] as const).flatMap((pain) =>
      [true, false].flatMap((isSpreading) =>
        (["low", "some", "high"] as const).flatMap((risk) =>
          [true, false].flatMap((isPastNoReturn) => [null, 5, 18].map((wayBackMinutes) => [{ ...known, isPastNoReturn, wayBackMinutes }, { fixMinutes, pain, isSpreading, risk }] as const)),
        ),
      ),
    ),
  );
  const reached = new Set(every.map(([facts, three]) => suggestions.findIndex(({ when }) => when(facts, three))));
  expect([...reached].sort()).toEqual(suggestions.map((_, at) => at));
});
