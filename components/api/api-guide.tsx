import { groups, type Operation } from "@/lib/domain/api/operation";
import { pipelines } from "@/lib/domain/api/pipeline";
import { problemTitles } from "@/lib/domain/api/problem";
import { CodeBlock } from "./code-block";
import { OperationEntry } from "./operation-entry";

const start = `export RIPCORD_URL=…    # the address of this installation
export RIPCORD_TOKEN=…  # rip_…, from Settings; it acts as you`;

const idOf = (group: string) => group.toLowerCase().replaceAll(" ", "-");

/** The public API for people: everything that its OpenAPI document says, and how a pipeline asks the gate. */
export function ApiGuide({ operations }: { operations: readonly Operation[] }) {
  return (
    <>
      <h1 className="answer">The API</h1>
      <p className="answer-sub">
        The same commands and queries that serve the browser, under the same rules. JSON in and out; every route needs a token. Programs read{" "}
        <a className="link" href="/api/v1/openapi.json">
          the OpenAPI document
        </a>
        .
      </p>
      <nav aria-label="On this page" className="cluster cluster-wide api-contents">
        {["Start", "Errors", "Pipelines", ...groups].map((name) => (
          <a key={name} className="link" href={`#${idOf(name)}`}>
            {name}
          </a>
        ))}
      </nav>

      <section id="start" className="api-group" aria-labelledby="start-head">
        <h2 id="start-head">Start</h2>
        <p>
          Create a token in{" "}
          <a className="link" href="/settings">
            Settings
          </a>
          ; it is shown once. Send it with each request as Authorization: Bearer. Dates are ISO 8601 with an offset, durations are minutes.
        </p>
        <CodeBlock label="Set address and token" text={start} />
        <p>
          Every POST takes an <code>Idempotency-Key</code> of your choice: the same request under the same key within 24 hours brings the first answer
          again and does nothing twice.
        </p>
      </section>

      <section id="errors" className="api-group" aria-labelledby="errors-head">
        <h2 id="errors-head">Errors</h2>
        <p>
          A problem document (RFC 9457) with a sentence for people in <code>say</code>, the fields that do not fit in <code>errors</code>, and what stands
          in the way in <code>blockers</code>. With Accept: text/plain it comes as lines for a log.
        </p>
        <ul className="api-errors">
          {Object.entries(problemTitles).map(([status, title]) => (
            <li key={status}>
              <code>{status}</code> {title}
            </li>
          ))}
        </ul>
      </section>

      <section id="pipelines" className="api-group" aria-labelledby="pipelines-head">
        <h2 id="pipelines-head">Pipelines</h2>
        <p>Ask the gate before you deploy. It answers 200 only when the release may go on; else curl ends with an error, the pipeline stops, and its log says why.</p>
        {pipelines.map(({ name, file, text }) => (
          <div key={name} className="api-operation">
            <h3>
              {name} <code className="faint">{file}</code>
            </h3>
            <CodeBlock label={`${name}: ${file}`} text={text} />
          </div>
        ))}
      </section>

      {groups.map((group) => (
        <section key={group} id={idOf(group)} className="api-group" aria-labelledby={`${idOf(group)}-head`}>
          <h2 id={`${idOf(group)}-head`}>{group}</h2>
          {operations
            .filter((operation) => operation.group === group)
            .map((operation) => (
              <OperationEntry key={operation.id} operation={operation} />
            ))}
        </section>
      ))}
    </>
  );
}
