import { expect, it } from "vitest";
import { initials } from "./initials";

it.each([
  ["Mei-Lin Chen", "MC"],
  ["Hélène Moreau", "HM"],
  ["Madonna", "M"],
  ["  Ana  María de la Cruz ", "AC"],
  ["øystein å", "ØÅ"],
  ["𝒜da 𝓛ovelace", "𝒜𝓛"],
  ["", ""],
])("shortens %j to %j", (name, short) => {
  expect(initials(name)).toBe(short);
});
