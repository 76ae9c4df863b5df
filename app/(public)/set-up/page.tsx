import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetUpForm } from "@/components/session/set-up-form";
import { timeZones } from "@/lib/domain/time/time-zones";
import { isSetUp } from "@/lib/server/access/queries";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (await isSetUp()) notFound();
  return (
    <div className="door-alone">
      <h1 className="answer">Set up Ripcord</h1>
      <p className="answer-sub">Nobody is here yet. Make the first administrator, who then invites everybody else.</p>
      <SetUpForm zones={timeZones("UTC")} />
    </div>
  );
}
