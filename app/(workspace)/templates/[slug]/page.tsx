import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlanEditor } from "@/components/plan/plan-editor";
import { TemplateHead } from "@/components/template/template-head";
import { TemplateItems } from "@/components/template/template-items";
import { mayRole } from "@/lib/domain/access/policy";
import { requireContext } from "@/lib/server/session";
import { getTemplate } from "@/lib/server/template/queries";

type TemplatePageProps = { params: Promise<{ slug: string }> };

const readTemplate = cache(async (slug: string) => getTemplate({ slug }, await requireContext()));

export async function generateMetadata({ params }: TemplatePageProps): Promise<Metadata> {
  const found = await readTemplate((await params).slug);
  return { title: found.ok ? found.value.name : "Not found" };
}

export default async function TemplatePage({ params }: TemplatePageProps) {
  const { actor } = await requireContext();
  const found = await readTemplate((await params).slug);
  if (!found.ok) notFound();
  const { slug, name, about, revision, items, editor } = found.value;
  const template = { slug, name, about, revision, items };
  const mayEdit = mayRole("template.edit", actor.role) === "yes";

  return (
    <main id="main" className="page" tabIndex={-1}>
      <TemplateHead template={template} mayEdit={mayEdit} mayCreate={mayRole("release.create", actor.role) === "yes"} />
      <TemplateItems template={template} mayEdit={mayEdit} />
      <PlanEditor key={slug} plan={editor} me={actor.id} template />
    </main>
  );
}
