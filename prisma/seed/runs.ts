import type { PlanDocument, Step } from "@/lib/domain/plan/document";
import type { OrderName } from "@/lib/domain/run/orders";
import type { ReviewText } from "@/lib/domain/review/texts";
import type { Name } from "./cast";

/** Minutes before the seed. */
type Ago = number;
/** An order with what it asks for, as the product itself checks it; a step is told by its place in the plan, 1 is first. */
type Act = { order: OrderName; step?: number } & Record<string, unknown>;
export type RunStory = {
  opened: [by: Name, ago: Ago, { seen: string; since: Ago; evidence: string; links: string[]; trigger: number }];
  acts: [by: Name, ago: Ago, act: Act][];
  /** The message is told by its place in the plan. */
  messages: [by: Name, ago: Ago, message: number, title: string, ways: string[], nextMinutes: number | null, text?: string][];
  feedback: [ago: Ago, text: string, sinceWhen: string][];
  ticks?: [title: string, by: Name, ago: Ago][];
  review?: { by: Name; ago: Ago; texts: Record<ReviewText, string>; actions: [what: string, owner: Name, dueInDays: number, doneAgo: Ago | null][] };
};

const decide = (fixMinutes: number, because: string): Act => ({ order: "decide", answer: "rollback", fixMinutes, pain: "everyone", isSpreading: true, risk: "low", because });
const start = (step: number): Act => ({ order: "startStep", step });
const finish = (step: number, note = ""): Act => ({ order: "finishStep", step, note });
const verify = (step: number): Act => ({ order: "verifyStep", step });

/** Under way: the third of seven steps is being done, and the banner is overdue. */
export const dashboardRun: RunStory = {
  opened: ["Rafael Souza", 20, { seen: "Dashboard pages take three seconds and more", since: 26, evidence: "Page load at the 95th percentile: 3.1 s, for everyone.", links: ["https://grafana.ripcord.example/d/web-lcp-p95"], trigger: 1 }],
  acts: [
    ["Rafael Souza", 17, { order: "acknowledge" }],
    ["Rafael Souza", 16, { order: "changeSignal", holds: true, value: "3.4 s" }],
    ["Amara Okafor", 9.2, decide(90, "The cause is not clear, and it is spreading")],
    ["Mei-Lin Chen", 9.1, { order: "see" }],
    ["Rafael Souza", 9.1, { order: "see" }],
    ["Jonas Lindqvist", 9, { order: "see" }],
    ["Mei-Lin Chen", 9, start(1)],
    ["Yusuf Demir", 8.8, { order: "see" }],
    ["Mei-Lin Chen", 8.1, finish(1)],
    ["Mei-Lin Chen", 8, verify(1)],
    ["Rafael Souza", 7.8, start(2)],
    ["Rafael Souza", 3.6, finish(2, "Two workers hung; stopped by hand.")],
    ["Rafael Souza", 3.5, verify(2)],
    ["Jonas Lindqvist", 3.4, start(3)],
    ["Mei-Lin Chen", 3, start(4)],
    ["Rafael Souza", 2, { order: "changeSignal", holds: true, value: "3.1 s" }],
    ["Mei-Lin Chen", 1.2, finish(4)],
    ["Mei-Lin Chen", 1.1, verify(4)],
  ],
  messages: [
    ["Tomasz Zieliński", 8.5, 1, "Dashboard insights is being taken back", [], null],
    ["Tomasz Zieliński", 8.2, 2, "We are putting the earlier dashboard back", ["statusPage"], 15, "The new dashboard makes pages slow for everybody. We are going back to the earlier one; your data is safe and nothing is lost. The next update comes by {next_update}."],
  ],
  feedback: [
    [18, "The dashboard takes ages to load this morning", "About 20 minutes"],
    [12, "Reports page spins for ten seconds", ""],
    [6, "Slow again after I reload", "Just now"],
  ],
};

/** Its steps, and what the example plan has no word for: the cached figures, and a banner. */
export function longerWayBack(plan: PlanDocument, idOf: (name: Name) => string): PlanDocument {
  const [flag, workers, build, cache, watch, tell] = plan.steps.items;
  const [declared, started, ...others] = plan.messages.items;
  if (!flag || !workers || !build || !cache || !watch || !tell || !declared || !started) throw new Error("The example plan has other rows.");
  const at = (step: Step, position: number, timeBoxMinutes: number): Step => ({ ...step, position, timeBoxMinutes });
  const drop: Step = {
    ...watch, id: "01976000-0000-7000-8000-000000000005", position: 4, kind: "database", undo: "no", timeBoxMinutes: 4, ownerId: idOf("Yusuf Demir"), deputyId: idOf("Rafael Souza"),
    instruction: "Drop the cached figures of the panel, `insights_cache`", verification: "The table is gone, and no query asks for it",
    wayForward: "The panel makes its figures again from the reports, in about an hour: switch it on for a few people first.",
  };
  const banner = {
    ...started, id: "01976000-0000-7000-8000-0000000000b0", channel: "banner" as const, receivers: "Everybody who is signed in", ownerId: idOf("Mei-Lin Chen"),
    text: "Dashboards are slow at the moment. We are putting the earlier one back; your data is safe.",
  };
  return {
    ...plan,
    steps: { ...plan.steps, items: [at(flag, 1, 1), at(workers, 2, 2), at(build, 3, 5), at(cache, 3, 2), drop, at(watch, 5, 5), at(tell, 6, 1)] },
    messages: { ...plan.messages, items: [declared, started, banner, ...others] },
  };
}

const h = 60;
const launched = 40 * 24 * h;

/** Long over: taken out of the stores, mended, and looked back at. */
export const mobileRun: RunStory = {
  opened: ["Tomasz Zieliński", launched - 5 * h, { seen: "The app closes on start on older phones", since: launched - 5 * h + 22, evidence: "Crash-free starts fell to 93 % on phones with 2 GB.", links: [], trigger: 1 }],
  acts: [
    ["Mei-Lin Chen", launched - 5 * h - 6, { order: "acknowledge" }],
    ["Hélène Moreau", launched - 5 * h - 14, decide(240, "A fix takes hours, and each hour more phones get it")],
    ["Jonas Lindqvist", launched - 5 * h - 15, start(1)],
    ["Mei-Lin Chen", launched - 5 * h - 15, start(2)],
    ["Mei-Lin Chen", launched - 5 * h - 17, finish(2)],
    ["Mei-Lin Chen", launched - 5 * h - 18, verify(2)],
    ["Jonas Lindqvist", launched - 5 * h - 22, finish(1, "Both stores show halted.")],
    ["Jonas Lindqvist", launched - 5 * h - 23, verify(1)],
    ["Tomasz Zieliński", launched - 5 * h - 24, start(3)],
    ["Tomasz Zieliński", launched - 5 * h - 48, finish(3, "The prepared text was for one store only; written anew for the other.")],
    ["Tomasz Zieliński", launched - 5 * h - 50, verify(3)],
    ["Hélène Moreau", launched - 5 * h - 51, { order: "allowNoReturn", step: 4 }],
    ["Jonas Lindqvist", launched - 5 * h - 52, start(4)],
    ["Jonas Lindqvist", launched - 7 * h - 42, finish(4)],
    ["Jonas Lindqvist", launched - 7 * h - 44, verify(4)],
    ["Priya Raman", launched - 7 * h - 45, start(5)],
    ["Priya Raman", launched - 50 * h, finish(5, "Crash-free starts 99.7 % for two hours.")],
    ["Priya Raman", launched - 50 * h - 5, verify(5)],
    ["Priya Raman", launched - 51 * h, { order: "recover", how: "An hour without a crash on the phones that were hit" }],
    ["Mei-Lin Chen", launched - 53 * h, { order: "resolve", note: "5.8.1 is in both stores." }],
  ],
  messages: [
    ["Tomasz Zieliński", launched - 5 * h - 40, 2, "The app closes on start on some older phones", ["statusPage"], null, "If the app closes when you open it, use the web version until our update arrives. Your data is safe."],
    ["Tomasz Zieliński", launched - 51 * h - 10, 4, "The update is in both stores", ["statusPage"], null, "Please install it from the store; the app opens again."],
  ],
  feedback: [],
  ticks: [
    ["Rollback steps executed", "Jonas Lindqvist", launched - 52 * h], ["Success or failure logged", "Priya Raman", launched - 52 * h],
    ["Users and stakeholders notified", "Tomasz Zieliński", launched - 52 * h], ["Post-rollback monitoring engaged", "Rafael Souza", launched - 52 * h],
  ],
  review: {
    by: "Mei-Lin Chen", ago: launched - 7 * 24 * h,
    texts: {
      rootCause: "The new start screen asks for 400 MB of memory when the app opens. Phones with 2 GB close it. Our device list for tests began at 4 GB.\n\nThe step from 10 to 50 % had no condition on older devices, so half of all phones got it at once.",
      worked: "- The flag for the start screen: starts were fine again after two minutes on phones that could open the app.\n- The hotfix branch was green, so 5.8.1 was handed in after less than two hours.\n- The three numbers were at hand, and the decision took 14 minutes.",
      didNotWork: "- The in-app message can't reach people whose app does not open; nobody had noticed.\n- The prepared text fitted one store only.",
      improve: "Older phones belong in the tests and in the rollout's condition. Texts are prepared for e-mail and both stores.",
      forCustomers: "Version 5.8 needed more memory than some phones have. Version 5.8.1 repairs it, and we now test on such phones before each release.",
    },
    actions: [
      ["Test on phones with 2 and 3 GB before each release", "Priya Raman", -20, launched - 14 * 24 * h],
      ["Prepare texts for e-mail and both stores", "Tomasz Zieliński", -22, launched - 12 * 24 * h],
      ["Widen by device memory, not only by percentage", "Jonas Lindqvist", 5, null],
    ],
  },
};
