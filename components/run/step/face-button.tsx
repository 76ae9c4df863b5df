"use client";

import { Check, ExternalLink } from "lucide-react";
import type { MouseEvent } from "react";
import { Button } from "@/components/ui/button/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button/button-classes";
import { LinkButton } from "@/components/ui/button/link-button";
import { useRun } from "../run-context";
import type { FaceAction } from "./face";

type FaceButtonProps = { action: FaceAction; size: ButtonSize; variant?: ButtonVariant; isMain?: boolean };

export function FaceButton({ action, size, variant, isMain }: FaceButtonProps) {
  const { send, ask } = useRun();

  function press({ detail }: MouseEvent) {
    // The second half of a double click would press what has just come into its place.
    if (detail > 1 || "href" in action) return;
    if ("ask" in action) ask(action.ask);
    else send(action.order);
  }

  if ("href" in action) {
    return (
      <LinkButton href={action.href} size={size} variant={variant} {...(action.isOutside && { target: "_blank", rel: "noreferrer" })}>
        {action.label} {action.isOutside && <ExternalLink className="icon" aria-hidden />}
      </LinkButton>
    );
  }
  return (
    <Button size={size} variant={variant} aria-keyshortcuts={isMain ? "x" : undefined} onClick={press}>
      {isMain && <Check className={size === "touch" ? "icon icon-lg" : "icon"} aria-hidden />} {action.label}
    </Button>
  );
}
