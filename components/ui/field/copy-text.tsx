"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../button/button";
import { useAnnounce } from "../page/announce-context";
import { TextInput } from "./text-input";

/** A text to take along: shown in full, copied by a button, selected by a click where copying is not allowed. */
export function CopyText({ text, label = "Copy" }: { text: string; label?: string }) {
  const box = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);

  async function copy() {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce("Copied.");
    } catch {
      announce("It is selected. Copy it with the keyboard.");
    }
  }

  return (
    <span className="copy-text">
      <TextInput ref={box} className="mono" value={text} readOnly onFocus={(event) => event.target.select()} spellCheck={false} autoComplete="off" />
      <Button onClick={() => void copy()}>
        {copied ? <Check className="icon" aria-hidden /> : <Copy className="icon" aria-hidden />} {copied ? "Copied" : label}
      </Button>
    </span>
  );
}
