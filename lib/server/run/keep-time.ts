import "server-only";
import { done } from "@/lib/domain/result/result";
import { whatTimeDoes } from "@/lib/domain/run/keep-time";
import { runInput } from "@/lib/domain/run/orders";
import { command } from "../command";
import { namedInRun, onRun, releaseOfRun } from "./run-door";

/** Does what time alone has done, once, however often and from however many servers it is asked. */
export const keepTime = command({
  may: "run.act",
  input: runInput,
  release: releaseOfRun,
  named: namedInRun,
  run: onRun(async (door, { run }) => {
    const events = whatTimeDoes(door.state, door.plan, door.by.at, door.by.nameOf);
    if (events.length > 0) await door.happen(events);
    else await door.wakeAgain();
    return done({ run, events: events.map(({ type }) => type) });
  }),
});
