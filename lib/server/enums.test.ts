import { expect, test } from "vitest";
import { roles } from "@/lib/domain/access/roles";
import { phases } from "@/lib/domain/checklist/phases";
import { rolloutMethods } from "@/lib/domain/release/release";
import { statuses } from "@/lib/domain/release/status";
import { Phase, ReleaseStatus, Role, RolloutMethod } from "@/prisma/generated/enums";

test.each([
  ["roles", roles, Role],
  ["phases", phases, Phase],
  ["statuses", statuses, ReleaseStatus],
  ["rollout methods", rolloutMethods, RolloutMethod],
])("the database and the law know the same %s", (_, ours, theirs) => {
  expect([...ours]).toEqual(Object.values(theirs));
});
