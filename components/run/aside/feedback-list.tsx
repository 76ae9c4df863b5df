"use client";

import { RelativeTime } from "@/components/ui/time/relative-time";
import { count } from "@/lib/domain/duration/duration";
import { useRun } from "../run-context";

/** What customers reported, counted, beside the triggers of the plan that speak of such reports. */
export function FeedbackList() {
  const { view } = useRun();
  const triggers = view.plan.document.triggers.items.filter(({ kind }) => kind === "qualitative");
  if (view.feedbackCount === 0 && triggers.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h3>Reports from customers</h3>
        <span className="small faint push">{view.feedbackCount}</span>
      </div>
      <ul>
        {triggers.map(({ id, signal, reports }) => (
          <li key={id} className="run-empty">
            The plan watches for {reports === null ? "" : `${reports} or more `}{signal || "reports"}: {view.feedbackCount === 0 ? "none came in so far." : `${count(view.feedbackCount, "report")} so far.`}
          </li>
        ))}
        {view.feedback.slice(0, 5).map(({ id, at, text, sinceWhen, serviceName }) => (
          <li key={id} className="message">
            <span />
            <span>
              {text}
              <br />
              <span className="faint"><RelativeTime at={new Date(at)} />{sinceWhen && `, since ${sinceWhen}`}{serviceName && `, ${serviceName}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
