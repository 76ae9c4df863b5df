import { TabLinks } from "../ui/page/tab-links";

const own = { href: "/settings", label: "Yours" };
const administrators = [
  { href: "/settings/channels", label: "Channels" },
  { href: "/settings/policy", label: "Policy" },
  { href: "/settings/workspace", label: "Workspace" },
];

/** The pages of the settings; whoever has only their own needs no tabs. */
export function SettingsTabs({ isAdministrator }: { isAdministrator: boolean }) {
  return isAdministrator ? <TabLinks label="Settings" tabs={[own, ...administrators]} /> : null;
}
