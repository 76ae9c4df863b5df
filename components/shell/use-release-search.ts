import { useEffect, useState } from "react";

export type FoundRelease = { key: string; name: string; href: string };
export type SearchReleases = (text: string) => Promise<FoundRelease[]>;

type Answer = { asked: string; found: FoundRelease[]; failed: boolean };

/** Asks when the typing pauses; an answer to an older question is never shown as the newest. */
export function useReleaseSearch(text: string, search: SearchReleases): { found: FoundRelease[]; say: string | null } {
  const asked = text.trim();
  const [answer, setAnswer] = useState<Answer>({ asked: "", found: [], failed: false });

  useEffect(() => {
    if (asked === "") return;
    let current = true;
    const timer = setTimeout(() => {
      search(asked).then(
        (found) => current && setAnswer({ asked, found, failed: false }),
        () => current && setAnswer({ asked, found: [], failed: true }),
      );
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);

  if (asked === "") return { found: [], say: null };
  if (answer.asked !== asked) return { found: answer.found, say: answer.found.length > 0 ? null : "Searching…" };
  if (answer.failed) return { found: [], say: "The search did not answer. Try again in a moment." };
  return { found: answer.found, say: null };
}
