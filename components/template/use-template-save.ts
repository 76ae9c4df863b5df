"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { changeTemplateAction } from "@/lib/actions/template";
import type { TemplateItem } from "@/lib/domain/checklist/item";
import { isSame } from "@/lib/domain/plan/is-same";
import type { Refusal } from "@/lib/domain/result/result";

export type TemplateHead = { slug: string; revision: number; name: string; about: string; items: TemplateItem[] };
type Words = Pick<TemplateHead, "name" | "about" | "items">;

/**
 * Saves name, purpose and items. The plan below is saved by itself and raises the revision too; only when
 * somebody changed these very words meanwhile is the writer asked.
 */
export function useTemplateSave(template: TemplateHead) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  /** Answers with what refused it; null when it is saved. */
  async function save(words: Partial<Words>): Promise<Refusal | null> {
    setBusy(true);
    const before: Words = { name: template.name, about: template.about, items: template.items };
    const send = (base: number) => changeTemplateAction({ slug: template.slug, base, ...before, ...words });
    try {
      let result = await send(template.revision);
      if (!result.ok && result.refusal.kind === "conflict") {
        const { revision, ...theirs } = result.refusal.current as Words & { revision: number };
        if (isSame(theirs, before)) result = await send(revision);
      }
      const refused = result.ok ? null : result.refusal;
      setRefusal(refused);
      if (!refused || refused.kind === "conflict") router.refresh();
      return refused;
    } catch {
      const lost: Refusal = { kind: "rule", say: "The server could not be reached. What you wrote is still here: try again." };
      setRefusal(lost);
      return lost;
    } finally {
      setBusy(false);
    }
  }

  return { save, busy, refusal };
}
