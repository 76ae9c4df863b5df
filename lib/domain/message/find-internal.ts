import type { PlanDocument } from "../plan/document";

type Inside = { people: readonly string[]; plan: PlanDocument; release: { key: string; version: string } };

/**
 * What in a text for customers should stay inside: keys, people's names, builds, flags and the responders' channel,
 * as they stand there. A warning for the preview; it never holds anything back.
 */
export function findInternal(text: string, { people, plan, release }: Inside): string[] {
  const words = [
    ...people,
    release.version,
    plan.messages.respondersChannel,
    ...plan.artifacts.flags.map((flag) => flag.key),
    ...plan.artifacts.artifacts.map((artifact) => artifact.reference),
  ];
  const keys = text.match(/\b(?:REL|RUN|REV)-\d+\b/gi) ?? [];
  const found = words.map((word) => word.trim()).flatMap((word) => (word.length < shortest ? [] : (pattern(word).exec(text)?.[1] ?? [])));
  return [...new Set([...keys, ...found])];
}

// A version like "2" is in every text.
const shortest = 3;

/** The word by itself: not the beginning, the middle or the end of another. */
function pattern(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])(${literal})(?![\\p{L}\\p{N}])`, "iu");
}
