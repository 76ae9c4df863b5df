import { z } from "zod";
import { releaseKey } from "../release/key";
import { planDocument, type PlanDocument, type Section, sectionShapes } from "./document";
import { isSame } from "./is-same";
import { sections } from "./sections";
import { versionNumber } from "./version";

const revision = z.number("Say which revision your text is based on.").int().min(0);

/** One section, based on the revision at which the writer last saw that section. */
export const saveSectionInput = z.discriminatedUnion("section", sectionInputs());
export type SaveSectionInput = z.output<typeof saveSectionInput>;

/** The whole plan, based on the revision of the whole plan. */
export const savePlanInput = z.strictObject({ release: releaseKey, base: revision, plan: planDocument });

export const restoreVersionInput = z.strictObject({ release: releaseKey, version: versionNumber });

/** When each section last changed, and by whom; the time is an instant in ISO 8601. */
export const sectionRevisions = z.record(z.enum(sections), z.object({ revision: z.number(), personId: z.string(), at: z.string() }));
export type SectionRevisions = z.output<typeof sectionRevisions>;

type SectionInput<S extends Section> = z.ZodObject<{ release: typeof releaseKey; section: z.ZodLiteral<S>; base: typeof revision; value: (typeof sectionShapes)[S] }, z.core.$strict>;
type SectionInputs = { [S in Section]: SectionInput<S> }[Section];

function sectionInputs(): [SectionInputs, ...SectionInputs[]] {
  const each = sections.map((section) => z.strictObject({ release: releaseKey, section: z.literal(section), base: revision, value: sectionShapes[section] }));
  return each as unknown as [SectionInputs, ...SectionInputs[]];
}

/** The sections in which two plans differ. */
export function changedSections(before: PlanDocument, after: PlanDocument): Section[] {
  return sections.filter((section) => !isSame(before[section], after[section]));
}
