import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { newId } from "@/components/plan/drafts/new-id";
import { useAnnounce } from "@/components/ui/page/announce-context";
import type { Asker } from "@/lib/domain/run/asker";
import { whatFollows } from "@/lib/domain/run/follow-order";
import { canWait, type Kept, replay } from "@/lib/domain/run/outbox";
import type { Order } from "@/lib/domain/run/orders";
import type { RunItem, RunView } from "@/lib/domain/run/view";
import type { ServerClock } from "../clocks/server-clock";
import { OrderQueue, type Answered, type Queue, type Sent } from "./order-queue";

const nothing: Queue = { waiting: [], sent: [], refused: [], lostAt: null };
export const sayNeedsConnection = "This needs the connection, which is down. What you typed stays here; send it again when it is back, or call the people it concerns.";

/** The run with what was made on this device applied, and the way to make more. */
export function useOutbox(view: RunView, me: { id: string; name: string }, clock: ServerClock, refresh: (number: number) => void) {
  const announce = useAnnounce();
  const [queue] = useState(
    () =>
      new OrderQueue({ person: me.id, run: view.key }, view.release.key, (what) => {
        if (what === "lost") announce("The connection dropped. Keep going: what you do is kept on this device and sent when it is back.");
        else if (what === "back") announce("The connection is back. What you did is sent.");
        else if ("recorded" in what) refresh(what.recorded);
        else announce(what.refused);
      }),
  );
  const { waiting, sent, refused, lostAt } = useSyncExternalStore(queue.subscribe, queue.snapshot, () => nothing);
  const by = useMemo(() => askerOf(view, me.id), [view, me.id]);

  useEffect(() => {
    void queue.open();
    window.addEventListener("online", queue.send);
    return () => {
      queue.close();
      window.removeEventListener("online", queue.send);
    };
  }, [queue]);
  useEffect(() => queue.settle(view.readAt, (each) => isIn(view, each, by)), [queue, view, by, sent]);

  const kept = useMemo(() => [...sent, ...waiting].map((each) => each.kept), [sent, waiting]);
  const state = useMemo(() => replay(view.state, view.plan, kept, by), [view, kept, by]);
  const items = useMemo(() => kept.reduce(tickItem, view.items), [view.items, kept]);

  const make = (order: Order): Kept => ({ id: newId(), at: Math.round(clock.now()), kind: "order", order });
  const isDown = lostAt !== null || (typeof navigator !== "undefined" && !navigator.onLine);

  return {
    state,
    items,
    refused,
    lostAt,
    kept: waiting.filter(({ hasWaited }) => hasWaited).map((each) => each.kept),
    forget: (id: string) => queue.forget(id),
    again: (id: string) => queue.again(id),
    resend: queue.send,
    send: (order: Order) => void queue.put(make(order)),
    /** While the connection is down the law answers here; what needs others at once is not kept. */
    answer: async (order: Order): Promise<Answered> => {
      const [now, needsNow] = [clock.now(), !canWait(order)];
      if (isDown || !navigator.onLine) {
        const local = whatFollows(state, view.plan, order, { ...by, at: now });
        if (!local.ok) return local.refusal;
        if (needsNow) return { kind: "rule", say: sayNeedsConnection };
      }
      const made = make(order);
      const answer = await queue.ask(made);
      if (answer !== "kept" || !needsNow) return answer;
      queue.forget(made.id);
      return { kind: "rule", say: sayNeedsConnection };
    },
    tick: (item: RunItem, isTicked: boolean) => queue.put({ id: newId(), at: Math.round(clock.now()), kind: "tick", itemId: item.id, title: item.title, isTicked }),
  };
}

function askerOf(view: RunView, id: string): Omit<Asker, "at"> {
  return {
    id,
    nameOf: (person) => view.people[person]?.name ?? "Somebody",
    isDeploying: view.release.status === "deploying",
    measuredMinutes: view.measured?.minutes ?? null,
    openItems: view.items.filter(isItemOpen).map(({ title }) => title),
  };
}

export function isItemOpen({ required, isTicked, isNotApplicable, verifies, holds }: RunItem): boolean {
  return required && !(verifies === null ? isTicked || isNotApplicable : holds);
}

/** Whether the page that has come knows of it. A page may have been read before: that it would refuse says nothing. */
function isIn(view: RunView, { kept, number, readAt }: Sent, by: Omit<Asker, "at">): boolean {
  if (kept.kind === "tick") return view.readAt > readAt || view.items.some(({ id, isTicked }) => id === kept.itemId && isTicked === kept.isTicked);
  if ((view.timeline[0]?.number ?? 0) >= number) return true;
  const answered = whatFollows(view.state, view.plan, kept.order, { ...by, at: view.readAt });
  return answered.ok && answered.value.length === 0;
}

function tickItem(items: readonly RunItem[], kept: Kept): RunItem[] {
  return items.map((item) => (kept.kind === "tick" && item.id === kept.itemId ? { ...item, isTicked: kept.isTicked, isNotApplicable: false } : item));
}
