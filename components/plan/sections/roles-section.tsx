"use client";

import { duties, dutyNames } from "@/lib/domain/plan/words";
import { PlanField } from "../parts/plan-field";
import { SectionFrame } from "../parts/section-frame";

/** Seven duties, each with one person and one deputy. Names, not teams. */
export function RolesSection() {
  return (
    <SectionFrame section="roles" lead="Names, not teams: one person for each role, and somebody who takes over.">
      <table className="table table-top table-roles">
        <thead>
          <tr><th scope="col">Role</th><th scope="col">Person</th><th scope="col">Deputy</th></tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty}>
              <td className="muted">{dutyNames[duty]}</td>
              <td><PlanField path={`roles/${duty}/personId`} label={dutyNames[duty]} labelHidden /></td>
              <td><PlanField path={`roles/${duty}/deputyId`} label={`Deputy of the ${dutyNames[duty].toLowerCase()}`} labelHidden /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </SectionFrame>
  );
}
