import { createContext, useContext } from "react";

export type FieldWiring = {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  /** Lets a control say what is wrong with what was typed, in the place of the field's error. */
  setProblem: (sentence: string | null) => void;
};

export const FieldContext = createContext<FieldWiring | null>(null);

type Own = { id?: string; "aria-describedby"?: string; "aria-invalid"?: unknown };

/** The ids and states that tie a control to the label, hint and error of the Field around it. */
export function useFieldWiring(own: Own) {
  const field = useContext(FieldContext);
  const describedBy = [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ");
  return {
    id: own.id ?? field?.id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": own["aria-invalid"] || field?.invalid ? (true as const) : undefined,
    "aria-required": field?.required || undefined,
  };
}
