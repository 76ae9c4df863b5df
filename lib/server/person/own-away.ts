import "server-only";
import { addOwnAwayInput, removeAwayInput } from "@/lib/domain/person/away";
import { command } from "../command";
import { keepAway, takeAwayBack } from "./keep-away";

/** One's own days away, and who stands in. */
export const addOwnAway = command({
  may: "person.editOwn",
  input: addOwnAwayInput,
  run: async (door, away) => keepAway(door, door.actor.id, away),
});

export const removeOwnAway = command({
  may: "person.editOwn",
  input: removeAwayInput,
  run: async (door, { awayId }) => takeAwayBack(door, awayId, door.actor.id),
});
