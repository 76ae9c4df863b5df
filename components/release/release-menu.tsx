"use client";

import { Ban, Copy, LayoutTemplate, Pencil, Target } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";

export type ReleaseMenuProps = {
  release: string;
  name: string;
  mayEdit: boolean;
  mayCreate: boolean;
  maySaveAsTemplate: boolean;
  /** Absent when its way back can't be tested (any more). */
  onTest?: () => void;
  /** Absent when it can't be cancelled (any more). */
  onCancel?: () => void;
};

export function ReleaseMenu({ release, name, mayEdit, mayCreate, maySaveAsTemplate, onTest, onCancel }: ReleaseMenuProps) {
  if (!mayEdit && !mayCreate && !maySaveAsTemplate && !onTest && !onCancel) return null;
  return (
    <Menu label={`More actions on ${release}, ${name}`}>
      {mayEdit && (
        <MenuItem icon={<Pencil className="icon" />} href={`/releases/${release}/edit`}>
          Edit the release
        </MenuItem>
      )}
      {onTest && (
        <MenuItem icon={<Target className="icon" />} onChoose={onTest}>
          Start a staging test
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
