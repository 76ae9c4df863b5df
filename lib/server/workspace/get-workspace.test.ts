import { expect, test } from "vitest";
import { untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import { clients } from "../db";
import { getWorkspace } from "./get-workspace";

test("is what the law says while nobody decided, and so is a row that only exists", async () => {
  await clients().write.workspace.deleteMany();
  expect(await getWorkspace(clients().read)).toEqual(untouchedWorkspace);
  await clients().write.workspace.create({ data: {} });
  expect(await getWorkspace(clients().read)).toEqual(untouchedWorkspace);
  await clients().write.workspace.update({ where: { id: 1 }, data: { name: "Northlight", bannerOrigins: ["https://shop.example"] } });
  expect(await getWorkspace(clients().read)).toEqual({ ...untouchedWorkspace, name: "Northlight", bannerOrigins: ["https://shop.example"] });
});
