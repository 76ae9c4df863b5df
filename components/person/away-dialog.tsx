"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import type { AwayList } from "@/lib/domain/person/view";
import { AwayForm } from "./away-form";

type AwayDialogProps = { person: { id: string; name: string; timeZone: string }; list: AwayList; closeHref: string };

/** When somebody is away, kept by an administrator. */
export function AwayDialog({ person, list, closeHref }: AwayDialogProps) {
  const router = useRouter();
  const close = () => router.push(closeHref, { scroll: false });
  return (
    <Dialog open onOpen={(open) => open || close()} title={`When ${person.name} is away`} description={`Whole days in ${person.timeZone.replaceAll("_", " ")}.`} footer={<Button onClick={close}>Close</Button>}>
      <AwayForm list={list} personId={person.id} />
    </Dialog>
  );
}
