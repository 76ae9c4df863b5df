"use client";

import { CalendarOff, KeyRound, Pencil, UserCheck, UserX } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";
import { hrefOfPeople, type PeopleParams } from "@/lib/domain/person/list-params";
import type { PersonRow } from "@/lib/domain/person/view";

/** What an administrator can do about a person; each opens its dialog at an address of its own. */
export function PersonActions({ person: { id, name, state }, params }: { person: PersonRow; params: PeopleParams }) {
  const gone = state === "deactivated";
  return (
    <Menu label={`Actions on ${name}`}>
      <MenuItem icon={<Pencil className="icon" />} href={hrefOfPeople(params, { change: id })}>
        Change details and role
      </MenuItem>
      {!gone && (
        <MenuItem icon={<CalendarOff className="icon" />} href={hrefOfPeople(params, { away: id })}>
          Days away and stand-in
        </MenuItem>
      )}
      {!gone && (
        <MenuItem icon={<KeyRound className="icon" />} href={hrefOfPeople(params, { link: id })}>
          {state === "invited" ? "Renew the invitation" : "Make a link for a new password"}
        </MenuItem>
      )}
      <MenuLine />
      {gone ? (
        <MenuItem icon={<UserCheck className="icon" />} href={hrefOfPeople(params, { reactivate: id })}>
          Reactivate
        </MenuItem>
      ) : (
        <MenuItem icon={<UserX className="icon" />} careful href={hrefOfPeople(params, { deactivate: id })}>
          Deactivate
        </MenuItem>
      )}
    </Menu>
  );
}
