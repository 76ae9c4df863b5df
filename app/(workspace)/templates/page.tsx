import type { Metadata } from "next";
import { TemplateTable } from "@/components/template/template-table";
import { requireContext } from "@/lib/server/session";
import { listTemplates } from "@/lib/server/template/queries";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const templates = await listTemplates({}, await requireContext());
  return (
    <main id="main" className="page">
      <header className="list-head">
        <h1>Templates</h1>
        <p className="muted">A plan and a checklist to start from, with nobody named. Save any release as a template from its menu.</p>
      </header>
      {templates.ok ? <TemplateTable templates={templates.value} /> : <p>{templates.refusal.say}</p>}
    </main>
  );
}
