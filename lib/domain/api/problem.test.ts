import { describe, expect, test } from "vitest";
import { problem, problemLines, problemOf, problemShape } from "./problem";

const blocker = {
  code: "step.timeBox", say: "Step 2 has no time box.", section: "steps" as const, field: "steps/2/timeBoxMinutes",
  who: { id: "1", name: "Jonas Lindqvist" }, href: "/releases/REL-42/plan#steps/2/timeBoxMinutes",
};

describe("a refusal as a problem", () => {
  test.each([
    [{ kind: "invalid", say: "No.", fields: [{ path: "name", say: "Write it." }] }, 422],
    [{ kind: "forbidden", say: "No." }, 403],
    [{ kind: "missing", say: "No." }, 404],
    [{ kind: "rule", say: "No." }, 409],
    [{ kind: "conflict", say: "No.", current: { revision: 3 } }, 412],
  ] as const)("%o has status %i", (refusal, status) => {
    const made = problemOf(refusal as Parameters<typeof problemOf>[0]);
    expect(made).toMatchObject({ type: "about:blank", status, say: "No." });
    expect(problemShape.parse(made)).toEqual(made);
  });

  test("carries the fields, the blockers and what is stored now", () => {
    expect(problemOf({ kind: "invalid", say: "No.", fields: [{ path: "name", say: "Write it." }] }).errors).toEqual([{ path: "name", say: "Write it." }]);
    expect(problemOf({ kind: "rule", say: "No." }, [blocker]).blockers).toEqual([blocker]);
    expect(problemOf({ kind: "conflict", say: "No.", current: { revision: 3 } }).current).toEqual({ revision: 3 });
  });
});

describe("a problem in the log of a pipeline", () => {
  test("says the sentence, then each blocker with its person and link", () => {
    expect(problemLines(problem(409, "REL-42 is not ready.", { blockers: [blocker] }), "https://ripcord.example")).toBe(
      "REL-42 is not ready.\n- Step 2 has no time box. Jonas Lindqvist: https://ripcord.example/releases/REL-42/plan#steps/2/timeBoxMinutes\n",
    );
  });

  test("is one line when there is nothing more to say", () => {
    expect(problemLines(problem(404, "There is no release REL-9."))).toBe("There is no release REL-9.\n");
  });
});
