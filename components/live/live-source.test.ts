import { beforeEach, expect, test, vi } from "vitest";
import { followLive } from "./live-source";

type Heard = (message: { data: string; lastEventId: string }) => void;
const opened: Line[] = [];

class Line {
  static readonly CLOSED = 2;
  private readonly heard = new Map<string, Heard>();
  constructor(readonly address: string) {
    opened.push(this);
  }
  addEventListener(type: string, heard: Heard) {
    this.heard.set(type, heard);
  }
  say(type: string, data: object, lastEventId = "") {
    this.heard.get(type)?.({ data: JSON.stringify(data), lastEventId });
  }
  close() {}
}

const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined, clearTimeout: () => undefined };
beforeEach(() => {
  opened.length = 0;
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("document", { ...quiet, visibilityState: "visible" });
  vi.stubGlobal("window", quiet);
  return () => vi.unstubAllGlobals();
});

function part(release: string | null, shown: number | null) {
  const heard: string[] = [];
  const leave = followLive(release, { onEvent: ({ kind }) => heard.push(kind), onState: () => undefined, shown });
  return { heard, leave };
}
const change = (number: number) => ({ release: "REL-42", number, types: ["item.ticked"], by: "", who: "", title: null });

test("a part that shows less than has happened catches up, whoever asked for the connection first", () => {
  const [nothing, behind, current] = [part("REL-42", null), part("REL-42", 6), part("REL-42", 7)];
  expect(opened.map(({ address }) => address)).toEqual(["/api/live?release=REL-42"]);
  opened[0]?.say("start", { number: 7 }, "7");
  expect([nothing.heard, behind.heard, current.heard]).toEqual([[], ["catchUp"], []]);
  opened[0]?.say("start", { number: 7 }, "7");
  expect(behind.heard, "once").toEqual(["catchUp"]);
  for (const { leave } of [nothing, behind, current]) leave();
});

test("a part that joins later is compared with what was heard since", () => {
  const first = part("REL-42", 7);
  opened[0]?.say("start", { number: 7 }, "7");
  opened[0]?.say("change", change(8), "8");
  const [late, current] = [part("REL-42", 7), part("REL-42", 8)];
  expect([first.heard, late.heard, current.heard]).toEqual([["change"], ["catchUp"], []]);
  for (const { leave } of [first, late, current]) leave();
});

test("of everything, times are compared", () => {
  const [behind, current] = [part(null, 1_000), part(null, 2_000)];
  opened[0]?.say("start", { number: 1_500 });
  expect([behind.heard, current.heard]).toEqual([["catchUp"], []]);
  for (const { leave } of [behind, current]) leave();
});
