"use client";

import { useEffect, useEffectEvent, useOptimistic, useRef, useState, useTransition } from "react";
import { toast } from "@/components/ui/floating/toast";
import { useAnnounce } from "@/components/ui/page/announce-context";
import { applyWord, type Word } from "@/lib/domain/checklist/apply-word";
import type { ChecklistView, Named } from "@/lib/domain/checklist/view";
import { sendWord } from "./send-word";

const firstPauseMs = 1_000;
const longestPauseMs = 10_000;
const sayBroken = "Something went wrong on our side, and this was not kept. Try again.";

/** What a word speaks of: only the last word about it counts. */
const aboutOf = (word: Word) => (word.kind === "order" ? word.phase : word.itemId);

/**
 * Shows a word at once, sends it, and takes it back with the reason when it is refused. While the
 * connection is down the word is kept and sent again, so that no click is lost.
 */
export function useWords(view: ChecklistView, me: Named) {
  const announce = useAnnounce();
  const [, start] = useTransition();
  const [agreed, expect] = useOptimistic(view, (before, { word, at }: { word: Word; at: string }) => applyWord(before, word, me, at));
  const [kept, setKept] = useState<readonly { word: Word; at: string }[]>([]);
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [pause, setPause] = useState(firstPauseMs);
  const last = useRef(new Map<string, string>());

  function say(word: Word) {
    const at = new Date().toISOString();
    last.current.set(aboutOf(word), at);
    setRefusals((before) => without(before, aboutOf(word)));
    setKept((before) => before.filter((each) => aboutOf(each.word) !== aboutOf(word)));
    start(async () => {
      expect({ word, at });
      await send(word, at);
    });
  }

  async function send(word: Word, at: string): Promise<boolean> {
    const about = aboutOf(word);
    // A later word about the same thing was said meanwhile: this one no longer counts.
    const isOverruled = () => last.current.get(about) !== at;
    if (isOverruled()) return true;
    const answer = await sendWord(view.key, word).catch(() => null);
    if (isOverruled()) return answer !== "unreached";
    start(() =>
      setKept((before) => {
        const others = before.filter((each) => aboutOf(each.word) !== about);
        return answer === "unreached" ? [...others, { word, at }] : others;
      }),
    );
    if (answer === "unreached") {
      if (kept.length === 0) announce("The connection dropped. What you ticked is kept here and sent when it is back.");
      return false;
    }
    if (answer === null) refuse(about, sayBroken);
    else if (!answer.ok && answer.refusal.kind === "missing") toast(answer.refusal.say, { tone: "blocked" });
    else if (!answer.ok) refuse(about, answer.refusal.say);
    return true;
  }

  function refuse(about: string, sentence: string) {
    start(() => setRefusals((before) => new Map(before).set(about, sentence)));
    announce(sentence);
  }

  const sendAgain = useEffectEvent(async () => {
    for (const { word, at } of kept) if (!(await send(word, at))) return setPause((before) => Math.min(before * 2, longestPauseMs));
    setPause(firstPauseMs);
    announce("The connection is back. What you ticked is sent.");
  });

  useEffect(() => {
    if (kept.length === 0) return;
    const again = () => void sendAgain();
    const timer = window.setTimeout(again, pause);
    window.addEventListener("online", again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [kept, pause]);

  const shown = kept.reduce((before, { word, at }) => applyWord(before, word, me, at), agreed);
  return { shown, say, refuse, refusals, waiting: new Set(kept.map(({ word }) => aboutOf(word))) };
}

function without(refusals: ReadonlyMap<string, string>, about: string): ReadonlyMap<string, string> {
  const left = new Map(refusals);
  left.delete(about);
  return left;
}
