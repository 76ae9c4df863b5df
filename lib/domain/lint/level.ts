import { z } from "zod";

/** What a rule of the linter does in this organisation. */
export const levels = ["off", "advice", "blocking"] as const;
export type Level = (typeof levels)[number];
export const levelNames: Record<Level, string> = { off: "Off", advice: "Advice", blocking: "Blocks the launch" };

/** By the code of a rule; one that is not named is at its usual level. */
export const ruleLevels = z.record(z.string(), z.enum(levels));
export type RuleLevels = Readonly<Record<string, Level>>;
