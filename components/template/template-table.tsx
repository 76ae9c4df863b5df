import { Link } from "@/components/ui/page/link";
import { sayDuration } from "@/components/ui/time/say-duration";
import { EmptyState } from "@/components/ui/state/empty-state";

type Row = { slug: string; name: string; about: string; steps: number; items: number; wayBackMinutes: number | null };

export function TemplateTable({ templates }: { templates: readonly Row[] }) {
  if (templates.length === 0) {
    return (
      <EmptyState title="No template is left">
        Open a release that went well, and save it as a template from its menu.
      </EmptyState>
    );
  }
  return (
    <table className="table table-top">
      <thead>
        <tr>
          <th>Template</th>
          <th>What it is good for</th>
          <th className="num">Steps</th>
          <th className="num">Items</th>
          <th className="num">Way back</th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.slug}>
            <td className="wide"><Link className="launch-name" href={`/templates/${template.slug}`}>{template.name}</Link></td>
            <td className="wide muted">{template.about}</td>
            <td className="num" data-label="Steps">{template.steps}</td>
            <td className="num" data-label="Items">{template.items}</td>
            <td className="num" data-label="Way back">
              {template.wayBackMinutes === null ? <span className="faint">Unknown</span> : sayDuration(template.wayBackMinutes)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
