"use client";

import { Tabs } from "radix-ui";
import { useState } from "react";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { type Piece, piecesOf } from "@/lib/domain/message/pieces";
import type { Rendered } from "@/lib/domain/message/render";
import type { MessageView } from "@/lib/domain/message/view";
import type { Way } from "@/lib/domain/message/ways";

type PreviewProps = { view: Pick<MessageView, "workspace" | "audience" | "run">; title: Rendered; text: Rendered; ways: readonly Way[]; now: number };

const copy: Way = { id: "copy", name: "Text to copy", say: "", count: null, isChat: false };

/** Exactly what goes out, way by way; what was filled in is underlined. */
export function Preview({ view, title, text, ways, now }: PreviewProps) {
  const shown = ways.length > 0 ? ways : [copy];
  const [chosen, setChosen] = useState("");
  const current = shown.some(({ id }) => id === chosen) ? chosen : (shown[0]?.id ?? "");

  return (
    <Tabs.Root value={current} onValueChange={setChosen}>
      <Tabs.List className="tabs" aria-label="Way">
        {shown.map(({ id, name }) => (
          <Tabs.Trigger key={id} value={id} className="tab">{name}</Tabs.Trigger>
        ))}
      </Tabs.List>
      {shown.map((way) => (
        <Tabs.Content key={way.id} value={way.id} className="preview">
          {before(way)}
          <p className="strong preview-title"><Pieces pieces={piecesOf(title).flat()} /></p>
          {title.text.trim() === "" && text.text.trim() === "" && <p className="faint">Nothing written yet</p>}
          {piecesOf(text).map((paragraph, at) => (
            <p key={at}><Pieces pieces={paragraph} /></p>
          ))}
          {after(way)}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );

  function before({ id }: Way) {
    if (id === "email") return <p className="small faint">Subject, then the text</p>;
    if (id !== "statusPage" && id !== "banner") return null;
    return <p className="small faint">{view.workspace.name}, {zonedParts(new Date(now), view.workspace.timeZone).clock}</p>;
  }

  function after({ id }: Way) {
    if (id === "banner") return <p className="small faint">With a link to the status page</p>;
    if (view.audience === "internal") return <p className="small faint">{id === "copy" ? "" : `With a link to ${view.run}`}</p>;
    return id === "email" ? <p className="small faint">With a link that ends these e-mails</p> : null;
  }
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isFilled }, at) => (isFilled ? <span key={at} className="filled">{text}</span> : text));
}
