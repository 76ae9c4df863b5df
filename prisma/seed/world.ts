import type { PlanDocument } from "@/lib/domain/plan/document";
import type { Move } from "@/lib/domain/release/why-not-move";
import type { RolloutMethod } from "@/lib/domain/release/release";
import { api } from "@/lib/domain/template/examples/api";
import { checkout } from "@/lib/domain/template/examples/checkout";
import { dashboard } from "@/lib/domain/template/examples/dashboard";
import { mobile } from "@/lib/domain/template/examples/mobile";
import { onboarding } from "@/lib/domain/template/examples/onboarding";
import type { Names } from "./assign";
import type { Name } from "./cast";
import { afterTheTest, beforeTheTest, build, checkoutProofs, type Edit, type Proof } from "./proofs";
import { dashboardRun, longerWayBack, mobileRun, type RunStory } from "./runs";

/** Hours after the full hour of the seed; negative is before it. */
type Hours = number;
export type Story = {
  name: string;
  version: string;
  template: string;
  owner: Name;
  services: string[];
  /** Hours, or so many days after the seed at this time in Berlin. */
  launch: Hours | { days: number; time: string };
  rollout: [RolloutMethod, string];
  monitoringHours: number;
  created: Hours;
  names: Names;
  /** What the plan says beside its template, when it is first written. */
  change?: (plan: PlanDocument, idOf: (name: Name) => string) => PlanDocument;
  /** What went wrong with it, and how it was taken back. */
  run?: RunStory;
  ticks: [title: string, by: Name, at: Hours, note?: string, evidenceUrl?: string][];
  proofs: Proof[];
  /** Edits of the plan since. */
  edits?: Edit[];
  /** Who asked whoever has to agree, and when that person agreed. */
  agreed?: { asked: [by: Name, at: Hours]; given: [by: Name, at: Hours, comment: string] };
  /** The staging test that comes next. */
  scheduled?: { by: Name; at: Hours; when: { days: number; time: string }; minutes: number; invited: Name[]; comes: Name[] };
  /** An item of its own that does not have to hold for a while. */
  waived?: { title: string; by: Name; at: Hours; reason: string; asked: [by: Name, at: Hours]; approved: [by: Name, at: Hours]; days: number };
  moves: [to: Move, by: Name, at: Hours][];
};

const plan = "Rollback plan documented and shared";
const impact = "Data impact analysis complete";
const flags = "Feature flags in place";
const during = (by: Name, at: Hours): Story["ticks"] => [["Monitoring activated", by, at], ["Team on call and available", by, at]];

const roles = (decides: Name, data: Names["roles"]["dataOwner"] = ["Yusuf Demir", "Rafael Souza"]): Names["roles"] => ({
  decisionMaker: [decides, decides === "Amara Okafor" ? "Hélène Moreau" : "Amara Okafor"],
  flagOperator: ["Mei-Lin Chen", "Jonas Lindqvist"],
  deployOperator: ["Jonas Lindqvist", "Rafael Souza"],
  dataOwner: data,
  communicator: ["Tomasz Zieliński", "Amara Okafor"],
  verifier: ["Priya Raman", "Mei-Lin Chen"],
  escalation: ["Hélène Moreau", "Rafael Souza"],
});

/** The five example releases, each at another point of its life, after one that was taken back. Times are told from the hour of the seed. */
export const stories: Story[] = [
  {
    name: "Mobile app 5.8", version: "5.8.0", template: mobile.slug, owner: "Mei-Lin Chen", services: ["Mobile app"],
    launch: -24 * 40, rollout: ["rolling", "1 %, 10 %, 50 %, everyone"], monitoringHours: 48, created: -24 * 60,
    names: {
      roles: roles("Hélène Moreau"), observer: "Tomasz Zieliński", answeredBy: "Yusuf Demir", messages: ["Tomasz Zieliński"],
      steps: [["Jonas Lindqvist", "Mei-Lin Chen"], ["Mei-Lin Chen", "Jonas Lindqvist"], ["Tomasz Zieliński", "Amara Okafor"], ["Jonas Lindqvist", "Mei-Lin Chen"], ["Priya Raman", "Mei-Lin Chen"]],
      lead: "Mei-Lin Chen", invited: ["Jonas Lindqvist", "Priya Raman", "Tomasz Zieliński", "Hélène Moreau"],
    },
    ticks: [
      [plan, "Mei-Lin Chen", -24 * 50], [impact, "Yusuf Demir", -24 * 48], [flags, "Mei-Lin Chen", -24 * 44], ...during("Mei-Lin Chen", -24 * 40),
    ],
    proofs: [build("Jonas Lindqvist", -24 * 45, "build 8102")],
    agreed: { asked: ["Mei-Lin Chen", -24 * 44], given: ["Hélène Moreau", -24 * 43, "The stores need two days; I know."] },
    moves: [["ready", "Amara Okafor", -24 * 42], ["deploying", "Jonas Lindqvist", -24 * 40], ["monitoring", "Jonas Lindqvist", -24 * 40 + 1]],
    run: mobileRun,
  },
  {
    name: "Dashboard insights", version: "4.11.0", template: dashboard.slug, owner: "Amara Okafor", services: ["Web app"],
    launch: -15, rollout: ["featureFlag", "Everyone since yesterday"], monitoringHours: 48, created: -24 * 12,
    names: {
      roles: roles("Amara Okafor"), observer: "Tomasz Zieliński", answeredBy: "Yusuf Demir", messages: ["Tomasz Zieliński"],
      steps: [["Mei-Lin Chen", "Jonas Lindqvist"], ["Rafael Souza", "Jonas Lindqvist"], ["Jonas Lindqvist", "Rafael Souza"], ["Mei-Lin Chen", "Rafael Souza"], ["Priya Raman", "Mei-Lin Chen"], ["Tomasz Zieliński", "Amara Okafor"]],
      lead: "Amara Okafor", invited: ["Jonas Lindqvist", "Priya Raman", "Tomasz Zieliński"],
    },
    change: longerWayBack,
    run: dashboardRun,
    ticks: [
      [plan, "Amara Okafor", -24 * 9], [impact, "Yusuf Demir", -24 * 7], [flags, "Mei-Lin Chen", -24 * 4],
      ...during("Jonas Lindqvist", -15), ["Metrics reviewed in real time", "Priya Raman", -6, "Page load 1.1 s at the 95th percentile."],
    ],
    proofs: [build("Jonas Lindqvist", -24 * 5, "build 8764")],
    moves: [["ready", "Amara Okafor", -24 * 3], ["deploying", "Jonas Lindqvist", -15.5], ["monitoring", "Jonas Lindqvist", -14]],
  },
  {
    name: "Mobile app 5.9", version: "5.9.3", template: mobile.slug, owner: "Mei-Lin Chen", services: ["Mobile app"],
    launch: -24 * 8, rollout: ["rolling", "1 %, 10 %, 50 %, everyone"], monitoringHours: 48, created: -24 * 30,
    names: {
      roles: roles("Hélène Moreau"), observer: "Tomasz Zieliński", answeredBy: "Yusuf Demir", messages: ["Tomasz Zieliński"],
      steps: [["Mei-Lin Chen", "Jonas Lindqvist"], ["Jonas Lindqvist", "Mei-Lin Chen"], ["Tomasz Zieliński", "Amara Okafor"], ["Mei-Lin Chen", "Jonas Lindqvist"], ["Priya Raman", "Mei-Lin Chen"]],
      lead: "Mei-Lin Chen", invited: ["Priya Raman", "Tomasz Zieliński"],
    },
    ticks: [
      [plan, "Mei-Lin Chen", -24 * 20], [impact, "Yusuf Demir", -24 * 18], [flags, "Mei-Lin Chen", -24 * 12], ...during("Mei-Lin Chen", -24 * 8),
      ["Metrics reviewed in real time", "Priya Raman", -24 * 7], ["Feedback channels monitored", "Tomasz Zieliński", -24 * 7], ["Alert triggers monitored", "Rafael Souza", -24 * 7],
    ],
    proofs: [build("Jonas Lindqvist", -24 * 12, "build 8611")],
    agreed: { asked: ["Mei-Lin Chen", -24 * 12 + 2], given: ["Hélène Moreau", -24 * 11, ""] },
    moves: [["ready", "Amara Okafor", -24 * 10], ["deploying", "Jonas Lindqvist", -24 * 8], ["monitoring", "Jonas Lindqvist", -24 * 8 + 2], ["completed", "Amara Okafor", -24 * 5]],
  },
  {
    name: "Shorter onboarding", version: "4.12.0", template: onboarding.slug, owner: "Amara Okafor", services: ["Mobile app"],
    launch: { days: 2, time: "09:00" }, rollout: ["featureFlag", "50 % of new visitors"], monitoringHours: 24, created: -24 * 9,
    names: {
      roles: roles("Amara Okafor"), observer: "Tomasz Zieliński", answeredBy: "Yusuf Demir", messages: ["Tomasz Zieliński"],
      steps: [["Mei-Lin Chen", "Jonas Lindqvist"], ["Priya Raman", "Mei-Lin Chen"]], lead: "Amara Okafor", invited: ["Mei-Lin Chen", "Priya Raman"],
    },
    ticks: [[plan, "Amara Okafor", -24 * 4], [impact, "Yusuf Demir", -24 * 3], [flags, "Mei-Lin Chen", -24 * 2]],
    proofs: [{ kind: "staging", by: "Priya Raman", at: -24 * 2, minutes: [1, 2], worked: "The flag is off for everyone within a minute." }],
    agreed: { asked: ["Amara Okafor", -24 * 2 + 2], given: ["Hélène Moreau", -24, "Good. The flag alone stops the harm."] },
    moves: [["ready", "Amara Okafor", -20]],
  },
  {
    name: "Partner API v3", version: "3.0.0", template: api.slug, owner: "Rafael Souza", services: ["Public API"],
    launch: -1, rollout: ["canary", "25 % of calls"], monitoringHours: 48, created: -24 * 14,
    names: {
      roles: { ...roles("Hélène Moreau"), decisionMaker: ["Rafael Souza", "Hélène Moreau"], escalation: ["Hélène Moreau", "Amara Okafor"] },
      observer: "Tomasz Zieliński", reconciliation: "Yusuf Demir", messages: ["Tomasz Zieliński"],
      steps: [["Jonas Lindqvist", "Rafael Souza"], ["Yusuf Demir", "Rafael Souza"], ["Priya Raman", "Mei-Lin Chen"]], lead: "Rafael Souza", invited: ["Jonas Lindqvist", "Yusuf Demir"],
    },
    ticks: [
      [plan, "Rafael Souza", -24 * 8], 
      [impact, "Yusuf Demir", -24 * 6], [flags, "Mei-Lin Chen", -24 * 3], ["Monitoring activated", "Jonas Lindqvist", -0.8],
    ],
    proofs: [
      build("Jonas Lindqvist", -24 * 3, "build 8792"),
      { kind: "restore", by: "Yusuf Demir", at: -24 * 4, minutes: 38, place: "A copy of the partners database", evidenceUrl: "https://ci.ripcord.example/restores/2207", worked: "All rows counted, none missing." },
    ],
    waived: {
      title: "Load test at three times the traffic", by: "Rafael Souza", at: -24 * 9, reason: "The canary takes a quarter of the calls only; the load test follows before it takes all.",
      asked: ["Jonas Lindqvist", -24 * 5], approved: ["Hélène Moreau", -24 * 4], days: 20,
    },
    moves: [["ready", "Rafael Souza", -24 * 2], ["deploying", "Jonas Lindqvist", -1]],
  },
  {
    name: "One-page checkout test", version: "4.12.0", template: checkout.slug, owner: "Amara Okafor", services: ["Checkout", "Public API"],
    launch: { days: 1, time: "16:00" }, rollout: ["cohort", "10 % of buyers"], monitoringHours: 48, created: -24 * 6,
    names: {
      roles: roles("Hélène Moreau", ["Yusuf Demir", null]), observer: "Tomasz Zieliński", reconciliation: "Yusuf Demir",
      messages: ["Tomasz Zieliński", "Tomasz Zieliński", "Tomasz Zieliński", "Amara Okafor", "Yusuf Demir"],
      steps: [["Mei-Lin Chen", "Jonas Lindqvist"], ["Rafael Souza", "Jonas Lindqvist"], ["Jonas Lindqvist", "Rafael Souza"], ["Yusuf Demir", null], ["Rafael Souza", "Jonas Lindqvist"], ["Priya Raman", "Mei-Lin Chen"], ["Tomasz Zieliński", "Amara Okafor"]],
      lead: "Amara Okafor", invited: ["Jonas Lindqvist", "Yusuf Demir", "Priya Raman", "Tomasz Zieliński"],
    },
    // Three blockers: the data owner has no deputy, the restore is untested, and a step has changed since it was tested.
    change: beforeTheTest,
    proofs: checkoutProofs,
    edits: [{ by: "Amara Okafor", at: -21, change: afterTheTest(checkout.plan) }],
    scheduled: { by: "Priya Raman", at: -19, when: { days: 1, time: "09:00" }, minutes: 30, invited: ["Jonas Lindqvist", "Mei-Lin Chen", "Rafael Souza", "Yusuf Demir"], comes: ["Mei-Lin Chen", "Rafael Souza"] },
    ticks: [[plan, "Amara Okafor", -20], [impact, "Yusuf Demir", -18, "", "https://wiki.ripcord.example/payments-impact"], [flags, "Mei-Lin Chen", -17]],
    moves: [],
  },
];
