"use client";

import { useState, type ComponentProps } from "react";
import { TextArea } from "../field/text-area";
import { Markdown } from "./markdown";

type MarkdownFieldProps = Omit<ComponentProps<typeof TextArea>, "value" | "defaultValue" | "onChange"> & {
  value: string;
  onValue: (value: string) => void;
};

/** Markdown with a look at what it becomes. Stands in a Field, which gives it its name. */
export function MarkdownField({ value, onValue, rows = 4, ...rest }: MarkdownFieldProps) {
  const [preview, setPreview] = useState(false);

  return (
    <div className="markdown-field">
      {preview ? (
        <div className="markdown-preview">
          {value.trim() ? <Markdown text={value} /> : <p className="faint">Nothing written yet.</p>}
        </div>
      ) : (
        <TextArea {...rest} rows={rows} value={value} onChange={(event) => onValue(event.target.value)} />
      )}
      <div className="markdown-foot">
        <span className="hint">
          <code>**bold**</code> <code>- list</code> <code>`code`</code> <code>[words](https://…)</code>
        </span>
        <button
          type="button"
          className="link small"
          aria-pressed={preview}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setPreview(!preview)}
        >
          {preview ? "Write" : "Preview"}
        </button>
      </div>
    </div>
  );
}
