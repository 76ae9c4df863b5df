import { Link } from "@/components/ui/page/link";
import type { ServiceRow } from "@/lib/domain/service/view";

/** Those that launch first by key, and the way to the rest. */
export function OpenReleases({ serviceId, open: { count, first } }: { serviceId: string; open: ServiceRow["open"] }) {
  if (count === 0) return <span className="faint">None</span>;
  return (
    <span className="cluster">
      {first.map(({ key, name }) => (
        <Link key={key} className="link" href={`/releases/${key}`} title={name}>
          {key}
        </Link>
      ))}
      {count > first.length && (
        <Link className="link" href={`/releases?service=${serviceId}&status=open`}>
          {count - first.length} more
        </Link>
      )}
    </span>
  );
}
