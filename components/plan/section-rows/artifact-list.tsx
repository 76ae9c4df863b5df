"use client";

import { Archive, Database, Package, SlidersHorizontal } from "lucide-react";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { artifactKindNames } from "@/lib/domain/plan/words";
import { InlineCode } from "../parts/inline-code";
import { PlanField } from "../parts/plan-field";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import type { Rows } from "../rows/use-rows";

export type Artifact = PlanDocument["artifacts"]["artifacts"][number];
const icons = { code: Package, configuration: SlidersHorizontal, database: Database, other: Archive } as const;

export function ArtifactList({ rows }: { rows: Rows<Artifact> }) {
  return (
    <RowList
      section="artifacts"
      list="artifacts"
      one="Artifact"
      rows={rows}
      look="line-artifact"
      line={(artifact, _, path) => {
        const Icon = icons[artifact.kind];
        return (
          <>
            <span className="muted nowrap"><Icon className="icon" aria-hidden /> {artifactKindNames[artifact.kind]}</span>
            <span><RowOpener path={path} empty="Nothing named to go back to">{artifact.reference}</RowOpener></span>
            <span className="muted">{artifact.kept.trim() && <InlineCode text={artifact.kept} />}</span>
          </>
        );
      }}
      form={(_, path) => (
        <>
          <PlanField path={`${path}/kind`} className="span-2" />
          <PlanField path={`${path}/reference`} className="span-4" placeholder="Build 4.11.2" />
          <PlanField path={`${path}/kept`} className="span-6" placeholder="In the registry until 30 August" />
        </>
      )}
    />
  );
}
