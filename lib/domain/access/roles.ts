export const roles = ["administrator", "productManager", "engineer", "leader", "viewer"] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  administrator: "Administrator",
  productManager: "Product manager",
  engineer: "Engineer",
  leader: "Leader",
  viewer: "Viewer",
};
