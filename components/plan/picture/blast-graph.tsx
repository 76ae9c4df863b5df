"use client";

import { ArrowRight } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { Fragment, type ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { type BlastService, blastColumns } from "@/lib/domain/service/blast";
import { BlastTable } from "./blast-table";

/** Services from left to right as a failure reaches them, then the people; the service map as it is now. */
export function BlastGraph({ services, children }: { services: readonly BlastService[]; children: ReactNode }) {
  const columns = blastColumns(services);
  return (
    <>
      <div className={joinClasses("blast", columns.length > 2 && "blast-far")}>
        {columns.map(({ title, services: column }, at) => (
          <Fragment key={title}>
            <div>
              <h3>{title}</h3>
              <ul>
                {column.length === 0 && <li className="faint">{at === 0 ? "No service is named on the release." : "Nothing else."}</li>}
                {column.map((service) => <Service key={service.id} service={service} />)}
              </ul>
            </div>
            <ArrowRight className="icon" aria-hidden />
          </Fragment>
        ))}
        <div>
          <h3>People hit</h3>
          {children}
        </div>
      </div>
      {services.length > 0 && (
        <details className="way-behind">
          <summary className="link small">The services as a table</summary>
          <BlastTable services={services} />
        </details>
      )}
    </>
  );
}

function Service({ service: { name, far, through, launch } }: { service: BlastService }) {
  return (
    <li className={far === 0 ? "strong" : undefined}>
      {name}
      {far > 0 && <span className="faint"> through {through.join(", ")}</span>}
      {launch && <> <State tone="attention" small><Link className="link" href={`/releases/${launch.key}`}>launches <RelativeTime at={launch.at} /></Link></State></>}
    </li>
  );
}
