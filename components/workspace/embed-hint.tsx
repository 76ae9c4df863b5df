import { CopyText } from "@/components/ui/field/copy-text";

/** How a site shows the banner: the line to paste, and what its content policy has to allow. */
export function EmbedHint({ site }: { site: string }) {
  return (
    <div className="stack">
      <p className="label">Put this line into the pages of those sites</p>
      <CopyText text={`<script src="${site}/banner.js" defer></script>`} />
      <p className="hint">
        A site with a content policy of its own adds {site || "this address"} to <code>script-src</code> and <code>connect-src</code>. Nothing inline is needed.
      </p>
    </div>
  );
}
