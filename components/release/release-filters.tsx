import { Link } from "@/components/ui/page/link";
import { Select } from "@/components/ui/field/select";
import { isFiltered, type ListParams, statusChoices } from "@/lib/domain/release/list-params";
import { Icon } from "@/components/ui/icon/icon";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Named } from "@/lib/domain/release/view";
import { daysOfWeek, sayWeek } from "@/lib/domain/time/week";
import { wallTime } from "@/lib/domain/time/zoned";
import { FilterForm } from "./filter-form";
import { SearchInput } from "./search-input";

type ReleaseFiltersProps = {
  params: ListParams;
  counts: Record<ReleaseStatus, number>;
  choices: { services: Named[]; owners: Named[] };
  now: Date;
  zone: string;
};

export function ReleaseFilters({ params, counts, choices, now, zone }: ReleaseFiltersProps) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <FilterForm action="/releases" label="Find releases" className="filters list-filters">
      <span className="input search-input">
        <Icon name="search" className="icon faint" />
        <SearchInput name="q" value={params.q} label="Search releases" placeholder="Search name, key or service" />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </span>
      <Select key={`status ${params.status}`} name="status" aria-label="Status" quiet defaultValue={params.status} options={statusChoices(counts)} />
      <Select key={`service ${params.service}`} name="service" aria-label="Service" quiet defaultValue={params.service} placeholder="Any service" options={options(choices.services)} />
      <Select key={`owner ${params.owner}`} name="owner" aria-label="Owner" quiet defaultValue={params.owner} placeholder="Any owner" options={options(choices.owners)} />
      <Select key={`week ${params.week}`} name="week" aria-label="Week of the launch" quiet defaultValue={params.week} placeholder="Any week" options={weeks(params.week, now, zone)} />
      {params.cannotUndo && <input type="hidden" name="cannotUndo" value="1" />}
      {params.decides && <input type="hidden" name="decides" value={params.decides} />}
      {params.sort && <input type="hidden" name="sort" value={params.sort} />}
      {params.order && <input type="hidden" name="order" value={params.order} />}
      {isFiltered(params) ? (
        <Link className="link small push" href="/releases">
          Clear the filters
        </Link>
      ) : (
        <span className="small faint push desk-only">{total === 1 ? "1 release" : `${total.toLocaleString("en")} releases`}</span>
      )}
    </FilterForm>
  );
}

function options(names: readonly Named[]) {
  return names.map(({ id, name }) => ({ value: id, label: name }));
}

/** Six weeks around now, and the one that was asked for. */
function weeks(asked: string, now: Date, zone: string) {
  const words: Record<string, string> = { "-1": "Last week", "0": "This week", "1": "Next week" };
  const today = wallTime(now, zone).date;
  const near = [-1, 0, 1, 2, 3, 4].map((later) => ({ week: daysOfWeek(today, later), word: words[later] }));
  const wanted = asked === "" ? null : daysOfWeek(asked);
  const known = near.some(({ week }) => week.monday === asked);
  const all = wanted === null || known ? near : [...near, { week: wanted, word: undefined }];
  return all.map(({ week, word }) => ({ value: week.monday === wanted?.monday ? asked : week.monday, label: word ? `${word}, ${sayWeek(week)}` : sayWeek(week) }));
}
