"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { IconButton } from "@/components/ui/button/icon-button";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { showServicesAction } from "@/lib/actions/workspace";

type Service = { id: string; name: string; publicName: string };

/** Which services the status page names, and what customers call them. Those that are not here stay inside. */
export function PublicServicesForm({ services }: { services: readonly Service[] }) {
  const router = useRouter();
  const [shown, setShown] = useState(() => services.filter(({ publicName }) => publicName !== ""));
  const hidden = services.filter(({ id }) => !shown.some((each) => each.id === id));
  const { submit, busy, errors } = useSubmit(() => showServicesAction({ services: shown.map(({ id, publicName }) => ({ serviceId: id, publicName })) }), () => {
    toast("Customers see these services now.");
    router.refresh();
  });
  const add = (id: string | null) => setShown((before) => [...before, ...services.filter((each) => each.id === id).map((each) => ({ ...each, publicName: each.publicName || each.name }))]);
  const rename = (id: string, publicName: string) => setShown((before) => before.map((each) => (each.id === id ? { ...each, publicName } : each)));
  const hide = (id: string) => setShown((before) => before.filter((each) => each.id !== id));

  return (
    <section className="sheet">
      <h2>Services that customers see</h2>
      <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {shown.length === 0 && <p className="small muted">None yet. The status page then tells what is wrong, and names no service.</p>}
        {shown.map(({ id, name, publicName }) => (
          <div key={id} className="public-service">
            <Field label={<>What customers call {name}</>}>
              <TextInput value={publicName} onChange={(event) => rename(id, event.target.value)} maxLength={80} autoComplete="off" />
            </Field>
            <IconButton label={`Hide ${name} from customers`} onClick={() => hide(id)}>
              <X className="icon" aria-hidden />
            </IconButton>
          </div>
        ))}
        {hidden.length > 0 && (
          <Field label="Show one more">
            <Combobox options={hidden.map(({ id, name }) => ({ value: id, label: name }))} value={null} onValue={add} placeholder="Choose a service" searchHint="Search a service" />
          </Field>
        )}
        {(errors.say ?? Object.values(errors.fields)[0]) && <Callout tone="blocked" title={errors.say ?? Object.values(errors.fields)[0] ?? ""} role="alert" />}
        <div>
          <Button type="submit" busy={busy}>
            Save the services
          </Button>
        </div>
      </form>
    </section>
  );
}
