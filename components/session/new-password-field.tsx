"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";

type NewPasswordFieldProps = { label?: string; value: string; onValue: (value: string) => void; error?: string };

/** A new password, which can be looked at: seeing it once finds more mistakes than typing it twice. */
export function NewPasswordField({ label = "Password", value, onValue, error }: NewPasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="stack">
      <Field label={label} error={error} hint="At least 12 characters; a short sentence is good.">
        <TextInput type={shown ? "text" : "password"} value={value} onChange={(event) => onValue(event.target.value)} autoComplete="new-password" maxLength={200} spellCheck={false} autoCapitalize="none" />
      </Field>
      <label className="tick-line small">
        <input type="checkbox" className="tick" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        Show the password
      </label>
    </div>
  );
}
