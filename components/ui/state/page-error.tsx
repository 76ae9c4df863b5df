import { OctagonMinus } from "lucide-react";
import type { ReactNode } from "react";

type PageErrorProps = {
  /** What happened, in one sentence. */
  title: string;
  /** What was kept, and what to do next. */
  children: ReactNode;
  action?: ReactNode;
  /** Finds the line in the log; never a raw message. */
  reference?: string;
};

export function PageError({ title, children, action, reference }: PageErrorProps) {
  return (
    <div className="page-error">
      <OctagonMinus className="icon icon-lg blocked" aria-hidden />
      <h1 className="answer">{title}</h1>
      <div className="answer-sub">{children}</div>
      {action && <div className="cluster">{action}</div>}
      {reference && (
        <p className="small faint">
          Reference for support: <code>{reference}</code>
        </p>
      )}
    </div>
  );
}
