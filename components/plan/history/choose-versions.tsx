"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";

type ChooseVersionsProps = { release: string; newest: number; from: number | null; to: number };

/** Any two versions, side by side in the address, so that a comparison can be sent to somebody. */
export function ChooseVersions({ release, newest, from, to }: ChooseVersionsProps) {
  const router = useRouter();
  const options = Array.from({ length: newest }, (_, at) => ({ value: String(newest - at), label: `Version ${newest - at}` }));
  const go = (older: string, newer: string) => router.push(`/releases/${release}/history?from=${older}&to=${newer}`, { scroll: false });

  return (
    <div className="compare">
      <Field label="What changed in"><Select options={options} value={String(to)} onValue={(newer) => go(String(from ?? Math.max(1, to - 1)), newer)} /></Field>
      <Field label="Since"><Select options={options} value={String(from ?? to)} onValue={(older) => go(older, String(to))} /></Field>
    </div>
  );
}
