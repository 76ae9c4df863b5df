import type { Metadata } from "next";
import { SaveAsTemplate } from "@/components/template/save-as-template";
import { TemplateTable } from "@/components/template/template-table";
import { mayRole } from "@/lib/domain/access/policy";
import { getRelease } from "@/lib/server/release/queries";
import { requireContext } from "@/lib/server/session";
import { listTemplates } from "@/lib/server/template/queries";

export const metadata: Metadata = { title: "Templates" };

type TemplatesPageProps = { searchParams: Promise<{ from?: string | string[] }> };

export default async function TemplatesPage({ searchParams }: TemplatesPageProps) {
  const context = await requireContext();
  const { from } = await searchParams;
  const mayEdit = mayRole("template.edit", context.actor.role) === "yes";
  const [templates, source] = await Promise.all([listTemplates({}, context), typeof from === "string" && mayEdit ? getRelease({ key: from }, context) : null]);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <header className="list-head">
        <h1>Templates</h1>
        <p className="muted">A plan and a checklist to start from, with nobody named. Save any release as a template from its menu.</p>
      </header>
      {source?.ok && <SaveAsTemplate releaseKey={source.value.key} releaseName={source.value.name} />}
      {templates.ok ? <TemplateTable templates={templates.value} /> : <p>{templates.refusal.say}</p>}
    </main>
  );
}
