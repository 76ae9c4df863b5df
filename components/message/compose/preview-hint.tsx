import { State } from "@/components/ui/state/state";

/** What the preview means, and what in it is worth a second look. Nothing of it holds the message back. */
export function PreviewHint({ hasFilled, warnings, isClean }: { hasFilled: boolean; warnings: readonly string[]; isClean: boolean }) {
  return (
    <div className="compose-warn">
      <p className="hint">
        {hasFilled && "Underlined words are filled in when you send. "}
        {isClean && "Nothing internal is in it: no names, no builds."}
      </p>
      {warnings.map((warning) => (
        <State key={warning} tone="attention" small>{warning}</State>
      ))}
    </div>
  );
}
