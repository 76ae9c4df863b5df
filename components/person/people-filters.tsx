import { Search } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { FilterForm } from "@/components/release/filter-form";
import { Select } from "@/components/ui/field/select";
import { roleNames, roles } from "@/lib/domain/access/roles";
import type { PeopleParams } from "@/lib/domain/person/list-params";

const states = [
  { value: "active", label: "Active" },
  { value: "invited", label: "Invited" },
  { value: "deactivated", label: "Deactivated" },
];

export function PeopleFilters({ params: { q, role, state } }: { params: PeopleParams }) {
  return (
    <FilterForm action="/people" label="Find people" className="filters list-filters">
      <label className="input search-input">
        <Search className="icon faint" aria-hidden />
        <input key={`q ${q === ""}`} name="q" type="search" defaultValue={q} placeholder="Search name, e-mail or title" aria-label="Search people" maxLength={120} data-search />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </label>
      <Select key={`role ${role}`} name="role" aria-label="Role" quiet defaultValue={role} placeholder="Any role" options={roles.map((each) => ({ value: each, label: roleNames[each] }))} />
      <Select key={`state ${state}`} name="state" aria-label="State" quiet defaultValue={state} placeholder="Active and invited" options={states} />
      {(q || role || state) && (
        <Link className="link small push" href="/people">
          Clear the filters
        </Link>
      )}
    </FilterForm>
  );
}
