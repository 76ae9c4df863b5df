"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { SectionFrame } from "../parts/section-frame";
import { useRows } from "../rows/use-rows";
import { type Artifact, ArtifactList } from "../section-rows/artifact-list";
import { type FlagRow, FlagList } from "../section-rows/flag-list";

export function ArtifactsSection() {
  const { setOpen, whyNotEdit } = usePlan();
  const flags = useRows<FlagRow>("artifacts", "flags");
  const artifacts = useRows<Artifact>("artifacts", "artifacts");

  function addFlag() {
    const id = newId();
    flags.add({ id, key: "", off: "" });
    setOpen(`artifacts/flags/${id}`);
  }

  function addArtifact() {
    const id = newId();
    artifacts.add({ id, kind: "code", reference: "", kept: "" });
    setOpen(`artifacts/artifacts/${id}`);
  }

  return (
    <SectionFrame section="artifacts" lead="The flags in play, and what there is to go back to." add={{ label: "Add artifact", onAdd: addArtifact }}>
      <FlagList rows={flags} />
      <ArtifactList rows={artifacts} />
      {whyNotEdit.artifacts === null && (
        <Button className="rows-block" onClick={addFlag}>
          <Plus className="icon" aria-hidden /> Add flag
        </Button>
      )}
    </SectionFrame>
  );
}
