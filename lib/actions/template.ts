"use server";

import { getContext } from "@/lib/server/session";
import { changeTemplate } from "@/lib/server/template/change-template";
import { createTemplate } from "@/lib/server/template/create-template";
import { removeTemplate } from "@/lib/server/template/remove-template";
import { saveTemplateSection } from "@/lib/server/template/save-template-section";

export async function createTemplateAction(input: unknown) {
  return createTemplate(input, await getContext());
}

export async function changeTemplateAction(input: unknown) {
  return changeTemplate(input, await getContext());
}

export async function removeTemplateAction(input: unknown) {
  return removeTemplate(input, await getContext());
}

export async function saveTemplateSectionAction(input: unknown) {
  return saveTemplateSection(input, await getContext());
}
