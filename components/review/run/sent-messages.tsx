import { Markdown } from "@/components/ui/text/markdown";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { WholeRun } from "@/lib/domain/review/view";

/** What was said, to whom and when; each opens to its words. */
export function SentMessages({ messages, zone, open = false }: { messages: WholeRun["messages"]; zone: string; open?: boolean }) {
  return (
    <section aria-labelledby="messages">
      <div className="section-head">
        <h2 id="messages">Messages</h2>
        <span className="small muted">{messages.length === 0 ? "None was sent" : "As they went out"}</span>
      </div>
      <ul className="rows">
        {messages.map(({ id, title, text, audience, at, byName }) => {
          const { weekday, clock } = zonedParts(new Date(at), zone);
          return (
            <li key={id}>
              <details className="sent" open={open}>
                <summary>
                  <span className="strong">{title}</span>
                  <span className="small muted">
                    {audience === "external" ? "To customers" : "To people inside"}, {weekday} {clock}, {byName}
                  </span>
                </summary>
                <Markdown text={text} />
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
