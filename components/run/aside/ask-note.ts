import { newId } from "@/components/plan/drafts/new-id";
import type { Ask } from "../dialogs/ask";

export const askNote: Ask = {
  ask: "say", title: "Add a note", about: "It stands in the timeline with your name and the time.", label: "Note", confirm: "Add the note",
  order: (text) => ({ order: "note", text, id: newId() }),
};
