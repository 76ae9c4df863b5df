import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** What such a thing is good for, and how to make the first. */
  children?: ReactNode;
  action?: ReactNode;
  heading?: "h1" | "h2" | "h3";
};

export function EmptyState({ title, children, action, heading: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {typeof children === "string" ? <p>{children}</p> : children}
      {action && <div className="cluster">{action}</div>}
    </div>
  );
}
