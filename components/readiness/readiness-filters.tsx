import { Link } from "@/components/ui/page/link";
import { FilterForm } from "@/components/release/filter-form";
import { Select } from "@/components/ui/field/select";
import { ToneIcon, type Tone } from "@/components/ui/state/tone-icon";
import { hrefOfList, type ListParams } from "@/lib/domain/release/list-params";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Named } from "@/lib/domain/release/view";

type ReadinessFiltersProps = { params: ListParams; counts: Record<ReleaseStatus, number>; choices: { services: Named[]; deciders: Named[] } };

const states: { status: "" | ReleaseStatus; label: string; tone: Tone | null }[] = [
  { status: "", label: "All", tone: null },
  { status: "ready", label: "Ready", tone: "ready" },
  { status: "draft", label: "Not ready", tone: "blocked" },
  { status: "deploying", label: "Deploying", tone: "in-progress" },
  { status: "monitoring", label: "Monitoring", tone: "in-progress" },
];

export function ReadinessFilters({ params, counts, choices }: ReadinessFiltersProps) {
  const open = counts.draft + counts.ready + counts.deploying + counts.monitoring;
  return (
    <FilterForm action="/" label="Filter launches" className="filters week">
      {states.map(({ status, label, tone }) => (
        <Link key={label} className="filter" href={hrefOfList("/", params, { status })} scroll={false} aria-current={params.status === status ? "true" : undefined}>
          {tone && <ToneIcon tone={tone} coloured />} {label} <span className="count">{status === "" ? open : counts[status]}</span>
        </Link>
      ))}
      {params.status && <input type="hidden" name="status" value={params.status} />}
      <span className="cluster push filter-choices">
        <Select key={`service ${params.service}`} name="service" aria-label="Service" quiet defaultValue={params.service} placeholder="Service: all" options={options(choices.services)} />
        <Select key={`decides ${params.decides}`} name="decides" aria-label="Who decides" quiet defaultValue={params.decides} placeholder="Decides: anyone" options={options(choices.deciders)} />
      </span>
    </FilterForm>
  );
}

function options(names: readonly Named[]) {
  return names.map(({ id, name }) => ({ value: id, label: name }));
}
