import { Search } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { FilterForm } from "@/components/release/filter-form";

export function ServiceSearch({ q }: { q: string }) {
  return (
    <FilterForm action="/services" label="Find services" className="filters list-filters">
      <label className="input search-input">
        <Search className="icon faint" aria-hidden />
        <input key={`q ${q === ""}`} name="q" type="search" defaultValue={q} placeholder="Search by name" aria-label="Search services" maxLength={120} data-search />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </label>
      {q && (
        <Link className="link small push" href="/services">
          Show all services
        </Link>
      )}
    </FilterForm>
  );
}
