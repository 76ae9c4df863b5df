import { expect, test } from "vitest";
import { clients } from "../db";
import { must, signUp } from "../testing/world";
import { editOwn } from "./edit-own";

test("everybody changes their own name and time zone, nothing else, and stays signed in", async () => {
  for (const role of ["administrator", "productManager", "engineer", "leader", "viewer"] as const) {
    const person = await signUp(`Old ${role}`, role);
    must(await editOwn({ name: `New ${role}`, timeZone: "Asia/Kathmandu" }, person));
    const row = await clients().read.person.findUniqueOrThrow({ where: { id: person.actor.id } });
    expect(row).toMatchObject({ name: `New ${role}`, timeZone: "Asia/Kathmandu", role, sessionVersion: 0 });
    expect(await clients().read.event.findMany({ where: { personId: person.actor.id } })).toMatchObject([{ type: "person.changed", data: { fields: ["name", "timeZone"] } }]);
  }
});

test("the same again changes nothing", async () => {
  const person = await signUp("Same Again", "viewer");
  must(await editOwn({ name: "Same Again", timeZone: "Europe/Berlin" }, person));
  expect(await clients().read.event.count({ where: { personId: person.actor.id } })).toBe(0);
});

test("a role or an address is not one's own to change", async () => {
  const person = await signUp("Wants More", "viewer");
  expect(await editOwn({ name: "Wants More", timeZone: "UTC", role: "administrator" }, person)).toMatchObject({ refusal: { kind: "invalid" } });
  expect(await editOwn({ name: "Wants More", timeZone: "UTC", email: "else@ripcord.example" }, person)).toMatchObject({ refusal: { kind: "invalid" } });
  expect(await editOwn({ name: "Wants More", timeZone: "Nowhere" }, person)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "timeZone" }] } });
});
