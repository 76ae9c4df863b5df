import "server-only";
import { addAwayInput, removeAwayInput } from "@/lib/domain/person/away";
import { command } from "../command";
import { keepAway, takeAwayBack } from "./keep-away";

/** The days away of anybody, for administrators. */
export const addAway = command({
  may: "person.manage",
  input: addAwayInput,
  run: async (door, { personId, ...away }) => keepAway(door, personId, away),
});

export const removeAway = command({
  may: "person.manage",
  input: removeAwayInput,
  run: async (door, { awayId }) => takeAwayBack(door, awayId),
});
