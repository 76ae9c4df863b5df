"use client";

import { Ban, Copy, LayoutTemplate, Pencil } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";

export type ReleaseMenuProps = {
  release: string;
  name: string;
  mayEdit: boolean;
  mayCreate: boolean;
  maySaveAsTemplate: boolean;
  /** Absent when it can't be cancelled (any more). */
  onCancel?: () => void;
};

export function ReleaseMenu({ release, name, mayEdit, mayCreate, maySaveAsTemplate, onCancel }: ReleaseMenuProps) {
  if (!mayEdit && !mayCreate && !maySaveAsTemplate && !onCancel) return null;
  return (
    <Menu label={`More actions on ${release}, ${name}`}>
      {mayEdit && (
        <MenuItem icon={<Pencil className="icon" />} href={`/releases/${release}/edit`}>
          Edit the release
        </MenuItem>
      )}
      {mayCreate && (
        <MenuItem icon={<Copy className="icon" />} href={`/releases?new=1&from=${release}`}>
          Duplicate
        </MenuItem>
      )}
      {maySaveAsTemplate && (
        <MenuItem icon={<LayoutTemplate className="icon" />} href={`/templates?from=${release}`}>
          Save as template
        </MenuItem>
      )}
      {onCancel && <MenuLine />}
      {onCancel && (
        <MenuItem icon={<Ban className="icon" />} careful onChoose={onCancel}>
          Cancel the release
        </MenuItem>
      )}
    </Menu>
  );
}
