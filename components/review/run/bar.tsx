import type { CSSProperties } from "react";
import { joinClasses } from "@/components/ui/join-classes";

const markAt = 40;

/** What it took beside the mark of its plan or target, which stands at the same place in every row. Minutes. */
export function Bar({ took, limit, isOver }: { took: number; limit: number | null; isOver: boolean }) {
  const share = limit === null || limit === 0 ? (took > 0 ? 100 : 0) : (took / limit) * markAt;
  const style = { "--now": Math.min(96, Math.max(1, share)), "--limit": markAt } as CSSProperties;
  return (
    <div className={joinClasses("gauge", isOver ? "gauge-attention" : "gauge-done")} style={style}>
      <i />
      {limit !== null && <b />}
    </div>
  );
}
