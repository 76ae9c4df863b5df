"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "@/components/ui/button/link-button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";
import { toast } from "@/components/ui/floating/toast";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { removeTemplateAction } from "@/lib/actions/template";
import { TemplateForm } from "./template-form";
import type { TemplateHead as Template } from "./use-template-save";

export function TemplateHead({ template, mayEdit, mayCreate }: { template: Template; mayEdit: boolean; mayCreate: boolean }) {
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);

  async function remove() {
    const result = await removeTemplateAction({ slug: template.slug });
    if (!result.ok) return toast(result.refusal.say, { tone: "blocked" });
    router.push("/templates");
    toast(`The template “${template.name}” is removed`);
  }

  return (
    <header className="release-head">
      <Breadcrumb items={[{ label: "Templates", href: "/templates" }, { label: template.name }]} />
      <div className="title">
        <h1>{template.name}</h1>
        <span className="cluster push head-actions">
          {mayEdit && (
            <Menu label={`More actions on the template ${template.name}`}>
              <MenuItem icon={<Pencil className="icon" aria-hidden />} onChoose={() => setEditing(true)}>Edit name and purpose</MenuItem>
              <MenuLine />
              <MenuItem icon={<Trash2 className="icon" aria-hidden />} onChoose={() => setRemoving(true)} careful>Remove the template</MenuItem>
            </Menu>
          )}
          {mayCreate && (
            <LinkButton variant="primary" href={`/releases?new=1&template=${template.slug}`}>
              <Plus className="icon" aria-hidden /> New release from it
            </LinkButton>
          )}
        </span>
      </div>
      {template.about && <p className="meta">{template.about}</p>}
      {editing && <TemplateForm template={template} onClose={() => setEditing(false)} />}
      <ConfirmDialog
        open={removing}
        onOpen={setRemoving}
        title={`Remove the template “${template.name}”?`}
        confirm="Remove the template"
        onConfirm={remove}
      >
        Releases that were started from it keep their plans and checklists.
      </ConfirmDialog>
    </header>
  );
}
