import { z } from "zod";
import { blockerView } from "../release/view";

/** What the linter found, with who can mend it, the link to the field, and until when it is waived. */
export const findingView = blockerView.extend({
  name: z.string(),
  why: z.string(),
  fix: z.string(),
  level: z.enum(["advice", "blocking"]),
  /** Instant in ISO 8601, while a waiver covers it. */
  waivedUntil: z.string().nullable(),
});
export type FindingView = z.output<typeof findingView>;

/** `holds`: how many rules were asked and found nothing. */
export type LintView = { key: string; planVersion: number; holds: number; findings: FindingView[] };
