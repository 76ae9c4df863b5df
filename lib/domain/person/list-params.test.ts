import { expect, test } from "vitest";
import { hrefOfPeople, peopleInputOf, readPeopleParams } from "./list-params";

const id = "01890000-0000-7000-8000-000000000001";
const empty = { q: "", role: "", state: "", cursor: "" } as const;

test("what makes no sense in an address counts as absent", () => {
  expect(readPeopleParams({})).toEqual(empty);
  expect(readPeopleParams({ q: " Mei ", role: "engineer", state: "invited", cursor: id, other: "x" })).toEqual({ q: "Mei", role: "engineer", state: "invited", cursor: id });
  expect(readPeopleParams({ q: "x".repeat(121), role: "owner", state: "1", cursor: "'; drop" })).toEqual(empty);
  expect(readPeopleParams({ q: ["a", "b"] })).toEqual({ ...empty, q: "a" });
});

test("the list is asked for what the address says, and nothing else", () => {
  expect(peopleInputOf(empty)).toEqual({});
  expect(peopleInputOf({ ...empty, q: "mei", state: "deactivated" })).toEqual({ q: "mei", state: "deactivated" });
});

test("an address carries the filters and the dialog", () => {
  expect(hrefOfPeople(empty)).toBe("/people");
  expect(hrefOfPeople({ ...empty, q: "a b", cursor: id }, { cursor: "" })).toBe("/people?q=a+b");
  expect(hrefOfPeople({ ...empty, role: "viewer" }, { change: id })).toBe(`/people?role=viewer&change=${id}`);
});
