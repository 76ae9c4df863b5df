"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button/button";

export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      <Printer className="icon" aria-hidden /> Print
    </Button>
  );
}
