import type { Order } from "@/lib/domain/run/orders";
import type { RunStep } from "@/lib/domain/run/run-state";
import type { Ask } from "../dialogs/ask";

/** A button of my next step: it makes an order, puts a question, or goes somewhere. */
export type FaceAction = { label: string } & ({ order: Order } | { ask: Ask } | { href: string; isOutside?: boolean });

// An order without fields of its own: zod reads its shape as one that can hold nothing at all.
const bare = (order: "acknowledge" | "see" | "beginVerifying") => ({ order }) as Order;
export const [acknowledge, see, beginVerifying] = [bare("acknowledge"), bare("see"), bare("beginVerifying")];

/** How my next step looks: what it is, in large type, and what can be done with it. */
export type Face = {
  eyebrow: string;
  title: string;
  /** What exactly to do. */
  does: string[];
  /** How to check it, or what else is worth knowing. */
  hint: string;
  tone: "attention" | null;
  /** Nothing is asked of this person now. */
  isCalm: boolean;
  primary: FaceAction | null;
  others: FaceAction[];
  /** The step whose time box runs. */
  running: RunStep | null;
};

export const noFace: Omit<Face, "eyebrow" | "title"> = { does: [], hint: "", tone: null, isCalm: false, primary: null, others: [], running: null };
