import type { Role } from "@/lib/domain/access/roles";

type Member = { name: string; title: string; role: Role };

/** Everybody in the demo. Their addresses are first.last@ripcord.example; they sign in with one click. */
export const cast = [
  { name: "Amara Okafor", title: "Product manager", role: "productManager" },
  { name: "Jonas Lindqvist", title: "Engineer, deploys", role: "engineer" },
  { name: "Mei-Lin Chen", title: "Engineer, flags", role: "engineer" },
  { name: "Yusuf Demir", title: "Data engineer", role: "engineer" },
  { name: "Rafael Souza", title: "DevOps, administrator", role: "administrator" },
  { name: "Priya Raman", title: "QA lead", role: "engineer" },
  { name: "Tomasz Zieliński", title: "Support lead", role: "engineer" },
  { name: "Hélène Moreau", title: "VP Product", role: "leader" },
] as const satisfies Member[];

export type Name = (typeof cast)[number]["name"];

export function addressOf(name: string): string {
  const ascii = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/ł/g, "l");
  return `${ascii.toLowerCase().replace(/\s+/g, ".")}@ripcord.example`;
}

/** How customers know the organisation of the demo. */
export const publicName = "Northlight";

export const services: { name: string; publicName: string; about: string; owner: Name; dependsOn: string[] }[] = [
  { name: "Public API", publicName: "Public API", about: "What partners, the web app and the mobile app call.", owner: "Rafael Souza", dependsOn: [] },
  { name: "Web app", publicName: "Web app", about: "Where customers work every day.", owner: "Jonas Lindqvist", dependsOn: ["Public API"] },
  { name: "Checkout", publicName: "Checkout and payments", about: "Orders and payments.", owner: "Yusuf Demir", dependsOn: ["Public API"] },
  { name: "Mobile app", publicName: "Mobile apps", about: "iOS and Android, from the stores.", owner: "Mei-Lin Chen", dependsOn: ["Public API", "Checkout"] },
];

/** Who answers for which item of the starting checklist; the release's owner for the others. */
export const itemOwners: Record<string, Name> = {
  "Rollback steps tested in staging": "Priya Raman",
  "Data impact analysis complete": "Yusuf Demir",
  "Feature flags in place": "Mei-Lin Chen",
  "Monitoring activated": "Rafael Souza",
  "Team on call and available": "Jonas Lindqvist",
  "Metrics reviewed in real time": "Priya Raman",
  "Feedback channels monitored": "Tomasz Zieliński",
  "Alert triggers monitored": "Rafael Souza",
  "Rollback steps executed": "Jonas Lindqvist",
  "Success or failure logged": "Priya Raman",
  "Users and stakeholders notified": "Tomasz Zieliński",
  "Post-rollback monitoring engaged": "Rafael Souza",
};
