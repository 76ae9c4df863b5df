import type { Order } from "@/lib/domain/run/orders";
import type { RunStep } from "@/lib/domain/run/run-state";

/** A question that a dialog puts before an order is made. */
export type Ask =
  | { ask: "decide" }
  | { ask: "say"; title: string; about?: string; label: string; hint?: string; confirm: string; isOptional?: boolean; order: (text: string) => Order }
  | { ask: "person"; title: string; about?: string; confirm: string; order: (personId: string) => Order }
  | { ask: "help"; step: RunStep | null }
  /** Before the step is crossed that can't be undone: allowed alone, or allowed and started in one. */
  | { ask: "noReturn"; step: RunStep; number: number; then: "allow" | "start" };
