import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { joinClasses } from "../join-classes";

type MarkdownProps = { text: string; className?: string };

/** Long text as it was meant. HTML in it stays text, pictures are not loaded, links leave in a new tab. */
export function Markdown({ text, className }: MarkdownProps) {
  return (
    <div className={joinClasses("prose", className)}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={SAFE}>
        {text}
      </ReactMarkdown>
    </div>
  );
}

type Inside = { children?: ReactNode };

// The outline of the page is the page's own: a heading inside a text is a strong line.
function Heading({ children }: Inside) {
  return <p className="prose-head">{children}</p>;
}

/** An address that was not safe has been taken away before; its words stay. */
function Leave({ href, children }: Inside & { href?: string }) {
  if (!href) return <span>{children}</span>;
  return (
    <a className="link" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <span className="visually-hidden"> (new tab)</span>
    </a>
  );
}

const SAFE: Components = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  a: Leave,
  img: ({ alt }) => <span className="faint">{alt ? `[Picture: ${alt}]` : "[Picture]"}</span>,
  input: ({ checked }) => (
    <>
      <span aria-hidden="true">{checked ? "☑" : "☐"}</span>
      <span className="visually-hidden">{checked ? "Done:" : "Open:"}</span>
    </>
  ),
  ul: ({ className, children }) => <ul className={className?.includes("task-list") ? "tasks" : undefined}>{children}</ul>,
  table: ({ children }) => (
    <div className="prose-table">
      <table>{children}</table>
    </div>
  ),
};
