"use client";

import { LogOut, Settings } from "lucide-react";
import { signOut } from "next-auth/react";
import { Avatar } from "../ui/avatar/avatar";
import { Menu } from "../ui/floating/menu";
import { MenuItem } from "../ui/floating/menu-item";
import { MenuLine } from "../ui/floating/menu-line";
import { Icon } from "../ui/icon/icon";
import { ThemeMenuItems } from "../ui/page/theme-menu-items";

export type ShellPerson = {
  id: string;
  name: string;
  /** Their title, or their role in words: "Product manager". */
  title: string;
};

/** Who is signed in, the theme, and the way out. */
export function PersonMenu({ person }: { person: ShellPerson }) {
  return (
    <Menu
      label="Your menu"
      align="start"
      side="top"
      trigger={
        <button type="button" className="side-person">
          <Avatar name={person.name} you beside />
          <span className="side-name">
            <span className="strong">{person.name}</span>
            <span className="faint">{person.title}</span>
          </span>
          <Icon name="ellipsis" />
          <span className="visually-hidden">Your menu</span>
        </button>
      }
    >
      <ThemeMenuItems />
      <MenuLine />
      <MenuItem icon={<Settings className="icon" />} href="/settings">
        Settings
      </MenuItem>
      <MenuItem icon={<LogOut className="icon" />} onChoose={() => void signOut({ callbackUrl: "/sign-in" })}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
