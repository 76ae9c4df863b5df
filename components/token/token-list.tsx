"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { revokeTokenAction } from "@/lib/actions/token";
import type { TokenRow } from "@/lib/domain/person/view";

/** One's own tokens that still work. */
export function TokenList({ tokens }: { tokens: readonly TokenRow[] }) {
  const router = useRouter();
  const [asked, setAsked] = useState<TokenRow | null>(null);

  async function revoke({ id, name }: TokenRow) {
    try {
      const result = await revokeTokenAction({ tokenId: id });
      toast(result.ok ? `The token “${name}” is revoked.` : result.refusal.say, result.ok ? {} : { tone: "blocked" });
    } catch {
      toast("The server did not answer. The token still works; try again in a moment.", { tone: "attention" });
    }
    router.refresh();
  }

  if (tokens.length === 0) return <p className="small muted">You have no tokens.</p>;
  return (
    <>
      <ul className="rows rows-top">
        {tokens.map((token) => (
          <li key={token.id} className="split small reopening">
            <span>
              <span className="strong">{token.name}</span>
              <span className="block faint">
                Created <RelativeTime at={token.createdAt} />, {token.lastUsedOn ? `last used on ${token.lastUsedOn}` : "never used"}
              </span>
            </span>
            <Button aria-label={`Revoke ${token.name}`} onClick={() => setAsked(token)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpen={(open) => open || setAsked(null)}
        title={`Revoke the token “${asked?.name}”?`}
        confirm="Revoke the token"
        onConfirm={async () => {
          if (asked) await revoke(asked);
        }}
      >
        What uses it is refused from then on. A token can&apos;t be brought back.
      </ConfirmDialog>
    </>
  );
}
