import { expect, test } from "vitest";
import { moveRelease } from "../release/move-release";
import { must, readyToMark, signUp } from "../testing/world";
import { askGate, getReadiness } from "./get-readiness";

test("a release that has ended is not ready, and does not pass, however complete it was", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { key } = await readyToMark(amara, jonas);
  expect(must(await getReadiness({ key }, amara))).toMatchObject({ ready: true, status: "draft", blockers: [], waived: [], proof: { state: "holds", kind: "pipeline", version: 1 } });
  expect(await askGate({ key }, amara)).toMatchObject({ refusal: { blockers: [{ code: "release.notMarked" }] } });
  must(await moveRelease({ release: key, to: "cancelled" }, amara));
  expect(must(await getReadiness({ key }, amara))).toMatchObject({ ready: false, status: "cancelled", blockers: [] });
  expect(await askGate({ key }, amara)).toMatchObject({ refusal: { blockers: [{ code: "release.ended" }] } });
});
