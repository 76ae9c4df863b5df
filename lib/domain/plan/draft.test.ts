import { describe, expect, test } from "vitest";
import { choose, edit, freshDraft, putBack, receive, saved } from "./draft";
import { emptyDocument } from "./empty-document";

const data = (writes: string, more = {}) => ({ ...emptyDocument().data, writes, ...more });
const start = () => freshDraft("data", data("old"), 3);

describe("a draft", () => {
  test("is clean, dirty when typed in, and clean again when typed back", () => {
    expect(start().dirty).toBe(false);
    const typed = edit(start(), data("new"));
    expect(typed.dirty).toBe(true);
    expect(edit(typed, data("old")).dirty).toBe(false);
  });

  test("keeps what was typed while a save was under way", () => {
    const sent = data("new ");
    const typed = edit(edit(start(), sent), data("new words"));
    const after = saved(typed, sent, data("new"), 4);
    expect(after).toMatchObject({ dirty: true, revision: 4, base: { writes: "new" }, mine: { writes: "new words" } });
    expect(saved(edit(start(), sent), sent, data("new"), 4)).toMatchObject({ dirty: false, mine: { writes: "new " } });
  });

  test("takes another's change whole while clean, and joins it while dirty", () => {
    expect(receive(start(), data("theirs"), 4).mine.writes).toBe("theirs");
    const joined = receive(edit(start(), data("mine")), data("old", { fate: "keep" }), 4);
    expect(joined).toMatchObject({ mine: { writes: "mine", fate: "keep" }, dirty: true, conflicts: [], revision: 4 });
  });

  test("does not go back to an older state that arrives late", () => {
    const newer = receive(start(), data("theirs"), 5);
    expect(receive(newer, data("older"), 4)).toBe(newer);
    expect(saved(newer, data("x"), data("x"), 4)).toBe(newer);
  });

  test("its own save seen from the side is no conflict", () => {
    const sent = data("mine");
    const seen = receive(edit(start(), sent), data("mine"), 4);
    expect(seen).toMatchObject({ conflicts: [], dirty: false });
  });

  test("kept on the device comes back on top of what others saved, and of what is typed already", () => {
    const kept = edit(start(), data("kept"));
    const server = freshDraft("data", data("old", { fate: "keep" }), 5);
    expect(putBack(kept, server)).toMatchObject({ mine: { writes: "kept", fate: "keep" }, revision: 5, dirty: true, conflicts: [] });
    expect(putBack(kept, edit(server, data("old", { fate: "repair" })))).toMatchObject({ mine: { writes: "kept", fate: "repair" }, conflicts: [] });
    expect(putBack(kept, edit(server, data("typed", { fate: "keep" })))).toMatchObject({ mine: { writes: "typed" }, conflicts: [{ mine: "typed", theirs: "kept" }], dirty: true });
  });

  test("kept on the device that the server has by now is forgotten", () => {
    const server = freshDraft("data", data("kept"), 5);
    expect(putBack(edit(start(), data("kept")), server)).toBe(server);
  });

  test("stays dirty until each conflict is chosen, also through a third change", () => {
    const first = receive(edit(start(), data("mine")), data("theirs"), 4);
    expect(first.conflicts).toHaveLength(1);
    const again = receive(first, data("theirs, again"), 5);
    expect(again.conflicts).toMatchObject([{ mine: "mine", theirs: "theirs, again" }]);
    const [conflict] = again.conflicts;
    if (!conflict) throw new Error("no conflict");
    expect(choose(again, conflict, "theirs")).toMatchObject({ mine: { writes: "theirs, again" }, dirty: false, conflicts: [] });
    expect(choose(again, conflict, "both")).toMatchObject({ mine: { writes: "theirs, again\n\nmine" }, dirty: true, conflicts: [] });
  });
});
