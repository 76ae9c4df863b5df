// What the law (lib/domain) may not reach for: it takes the time, the chance
// and the world as arguments, so that the same call always answers the same.
const world = {
  fetch: "a query of lib/server reaches the network",
  process: "pass the setting as an argument",
  globalThis: "pass what you need as an argument",
  performance: "take the time as an argument",
  crypto: "take the id or the secret as an argument",
  Temporal: "take the time as an argument",
};
const absent = [
  "global", "window", "self", "document", "navigator", "location", "localStorage", "sessionStorage", "indexedDB",
  "XMLHttpRequest", "WebSocket", "EventSource", "BroadcastChannel", "Worker",
  "setTimeout", "setInterval", "setImmediate", "require", "module", "__dirname", "__filename", "Buffer", "console",
];

export const lawGlobals = [
  ...Object.entries(world).map(([name, instead]) => ({ name, message: `lib/domain is pure: ${instead}.` })),
  ...absent.map((name) => ({ name, message: `lib/domain runs in an empty process: no ${name}.` })),
];

const clock = "lib/domain has no clock: take `now` as an argument.";
const chance = "lib/domain has no chance: take the value as an argument.";
const place = "lib/domain has no time zone of its own: use the UTC method, or take the time zone as an argument.";
const local = "/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)|getTimezoneOffset)$/";

export const lawSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Date'][computed=true]", message: clock },
  { selector: "VariableDeclarator[init.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
  { selector: "MemberExpression[object.name='Math'][computed=true]", message: chance },
  { selector: "VariableDeclarator[init.name='Math']", message: chance },
  { selector: `MemberExpression[property.name=${local}]`, message: place },
  { selector: "MetaProperty", message: "lib/domain runs in an empty process: no import.meta." },
  { selector: "ImportExpression", message: "lib/domain loads nothing while it runs: import at the top." },
];

const sleep = "A journey waits for what it expects to see, not for a time to pass.";

export const noSleep = {
  "no-restricted-globals": ["error", ...["setTimeout", "setInterval"].map((name) => ({ name, message: sleep }))],
  "no-restricted-syntax": [
    "error",
    { selector: "MemberExpression[property.name='waitForTimeout']", message: sleep },
    { selector: "MemberExpression[property.value='waitForTimeout']", message: sleep },
    { selector: "Property[key.name='waitForTimeout']", message: sleep },
    { selector: "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^set(Timeout|Interval)$/]", message: sleep },
    { selector: "ImportDeclaration[source.value=/^(node:)?timers/]", message: sleep },
  ],
};

export const plainImport = {
  selector: "ImportExpression:not([source.type='Literal'])",
  message: "Name the file in a plain string, so that the rooms can be checked.",
};

const ownLink = { name: "next/link", message: "Take Link from components/ui/page/link: one listener follows them all, and a page has dozens." };

export const houseRules = {
  "no-restricted-imports": ["error", { paths: [ownLink] }],
  "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
  "@typescript-eslint/no-unused-expressions": "error",
  "no-eval": "error",
  "no-new-func": "error",
  "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "start" }],
  eqeqeq: ["error", "always", { null: "ignore" }],
};

const everywhere = [
  "alt-text", "anchor-has-content", "anchor-is-valid", "aria-activedescendant-has-tabindex", "aria-props", "aria-proptypes",
  "aria-role", "aria-unsupported-elements", "autocomplete-valid", "click-events-have-key-events", "heading-has-content",
  "html-has-lang", "iframe-has-title", "img-redundant-alt", "interactive-supports-focus", "media-has-caption",
  "mouse-events-have-key-events", "no-access-key", "no-distracting-elements", "no-interactive-element-to-noninteractive-role",
  "no-noninteractive-element-to-interactive-role", "no-noninteractive-tabindex",
  "no-redundant-roles", "role-has-required-aria-props", "role-supports-aria-props", "scope",
  "tabindex-no-positive",
];

// Keys bubble up from what has the focus, so a form or a list may listen to them; a pointer has to meet a control.
const pointers = { handlers: ["onClick", "onMouseDown", "onMouseUp", "onPointerDown", "onPointerUp"] };

export const a11yRules = {
  ...Object.fromEntries(everywhere.map((rule) => [`jsx-a11y/${rule}`, "error"])),
  "jsx-a11y/no-noninteractive-element-interactions": ["error", pointers],
  "jsx-a11y/no-static-element-interactions": ["error", pointers],
  "jsx-a11y/label-has-associated-control": ["error", { assert: "either", depth: 4 }],
};
