import { policy } from "@/lib/domain/access/policy";
import { curlOf } from "@/lib/domain/api/curl";
import { listFields } from "@/lib/domain/api/list-fields";
import { type Operation, refusalsOf } from "@/lib/domain/api/operation";
import { sections, sectionNames } from "@/lib/domain/plan/sections";
import { CodeBlock } from "./code-block";
import { FieldTable } from "./field-table";

/** One route: what it does, what it takes, what it answers, and the command that asks it. */
export function OperationEntry({ operation }: { operation: Operation }) {
  const { id, method, path, summary, about, may, params, query, body, bodyOptional, answer } = operation;
  const isPlan = body !== undefined && sections.every((section) => listFields(body).some(({ name }) => name === section));

  return (
    <article className="api-operation" id={id} aria-labelledby={`${id}-summary`}>
      <h3 id={`${id}-summary`}>{summary}</h3>
      <p className="api-address">
        <span className="api-method">{method}</span> <code>{path}</code>
      </p>
      {about ? <p className="muted">{about}</p> : null}
      {params ? <FieldTable caption="In the path" fields={listFields(params)} /> : null}
      {query ? <FieldTable caption="In the query" fields={listFields(query)} /> : null}
      {body ? <FieldTable caption={bodyOptional ? "In the body, which may be left out" : "In the body"} fields={isPlan ? sectionLines : listFields(body)} /> : null}
      <CodeBlock label={`Command: ${summary}`} text={curlOf(operation)} />
      <p className="small muted">
        {answer.status}: {answer.say} Refused with {refusalsOf(operation).join(", ")}. For those who may {policy[may].say}.
      </p>
    </article>
  );
}

const sectionLines = sections.map((section) => ({ name: section, required: true, type: sectionNames[section], about: "" }));
