import type { FieldLine } from "@/lib/domain/api/list-fields";

export function FieldTable({ caption, fields }: { caption: string; fields: FieldLine[] }) {
  if (fields.length === 0) return null;
  return (
    <table className="api-fields">
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, required, type, about }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {required ? <span className="faint"> required</span> : null}
            </th>
            <td>
              {type}
              {about ? <span className="muted">. {about}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
