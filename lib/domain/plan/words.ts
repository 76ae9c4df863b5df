/** The closed vocabularies of a plan and how they read. */
export const comparisons = ["above", "below", "atLeast", "atMost"] as const;
export const comparisonNames = { above: "is above", below: "is below", atLeast: "is at least", atMost: "is at most" } as const;

export const triggerKinds = ["quantitative", "qualitative"] as const;
export const triggerSources = ["monitoring", "alert", "feedback", "manual"] as const;
export const triggerSourceNames = { monitoring: "Monitoring query", alert: "Alert", feedback: "Feedback", manual: "Seen by a person" } as const;
export const triggerPhases = ["during", "after"] as const;
export const triggerPhaseNames = { during: "During deployment: backout", after: "After deployment: rollback" } as const;
export const triggerEffects = ["tell", "start"] as const;
export const triggerEffectNames = { tell: "Tell the decision maker", start: "Start a run" } as const;

export const stepKinds = ["code", "configuration", "database", "flag", "communication", "verification"] as const;
export type StepKind = (typeof stepKinds)[number];
export const stepKindNames: Record<StepKind, string> = {
  code: "Code, artifact",
  configuration: "Configuration, infrastructure",
  database: "Database",
  flag: "Feature flag",
  communication: "Communication",
  verification: "Verification",
};

export const undoAnswers = ["yes", "no", "notNeeded"] as const;
export const undoNames = { yes: "Yes", no: "No", notNeeded: "Not needed" } as const;

export const waysBack = [
  "flagOff", "redeploy", "blueGreen", "canaryWithdrawal", "configurationRestore",
  "databaseRollback", "infrastructureRestore", "storePull", "manual", "pipeline",
] as const;
export type WayBack = (typeof waysBack)[number];
export const wayBackNames: Record<WayBack, string> = {
  flagOff: "Feature flag off",
  redeploy: "Redeploy the previous artifact",
  blueGreen: "Blue-green switch back",
  canaryWithdrawal: "Canary withdrawal",
  configurationRestore: "Configuration restore",
  databaseRollback: "Database rollback",
  infrastructureRestore: "Infrastructure restore",
  storePull: "Mobile release pull",
  manual: "Manual",
  pipeline: "Automated by the pipeline",
};

export const fates = ["keep", "isolate", "archive", "repair", "delete"] as const;
export const fateNames = { keep: "Keep", isolate: "Isolate", archive: "Archive", repair: "Repair", delete: "Delete" } as const;
export const lossClasses = ["none", "recoverable", "permanent"] as const;
export const lossClassNames = { none: "None", recoverable: "Recoverable", permanent: "Permanent" } as const;
export const backups = ["taken", "planned", "notNeeded"] as const;
export const backupNames = { taken: "Taken", planned: "Taken before the launch", notNeeded: "Not needed" } as const;

export const duties = ["decisionMaker", "flagOperator", "deployOperator", "dataOwner", "communicator", "verifier", "escalation"] as const;
export type Duty = (typeof duties)[number];
export const dutyNames: Record<Duty, string> = {
  decisionMaker: "Decision maker",
  flagOperator: "Flag operator",
  deployOperator: "Deploy operator",
  dataOwner: "Data owner",
  communicator: "Communicator",
  verifier: "Verifier",
  escalation: "Escalation contact",
};

export const audiences = ["internal", "external"] as const;
export const audienceNames = { internal: "Internal", external: "Customers" } as const;
export const channels = ["email", "chat", "statusPage", "banner", "social", "inApp", "other"] as const;
export const channelNames = {
  email: "E-mail", chat: "Chat", statusPage: "Status page", banner: "In-app banner", social: "Social media", inApp: "In-app message", other: "Another way",
} as const;
export const moments = ["declared", "started", "every", "recovered"] as const;
export const momentNames = { declared: "Declared", started: "Started", every: "Every … minutes", recovered: "Recovered" } as const;
/** What a message may say in braces; filled in when it is sent. */
export const messageVariables = ["release", "impact", "action", "next_update", "estimate", "now_value"] as const;

export const artifactKinds = ["code", "configuration", "database", "other"] as const;
export const artifactKindNames = { code: "Code version", configuration: "Configuration state", database: "Database script", other: "Something else" } as const;
