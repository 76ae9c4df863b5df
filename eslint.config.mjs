import next from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";
import boundaries from "eslint-plugin-boundaries";
import { a11yRules, houseRules, lawGlobals, lawSyntax, noSleep, plainImport } from "./scripts/lint-rules.mjs";
import { files, policies, rooms } from "./scripts/lint-rooms.mjs";

const root = import.meta.dirname;
const noHooks = Object.fromEntries(next.flatMap(({ rules = {} }) => Object.keys(rules)).filter((name) => name.startsWith("react-hooks/")).map((name) => [name, "off"]));
const source = "{app,components,lib,prisma,scripts,e2e}/**/*.{ts,tsx,mjs}";
const tests = ["**/*.test.{ts,tsx,mjs}", "lib/server/testing/**"];

const config = [
  { ignores: ["node_modules/", ".next/", ".data/", "prisma/generated/", "test-results/", "playwright-report/", "next-env.d.ts"] },
  ...next,
  ...nextTypeScript,
  { linterOptions: { reportUnusedDisableDirectives: "error" }, rules: { ...houseRules, ...a11yRules } },
  {
    files: [source, "proxy.ts", "instrumentation.ts"],
    plugins: { boundaries },
    settings: {
      "boundaries/root-path": root,
      "boundaries/elements": rooms,
      "boundaries/files": files,
      "boundaries/flag-as-external": { unresolvableAlias: false },
      "boundaries/dependency-nodes": ["require", "import", "dynamic-import", "export"],
      "boundaries/additional-dependency-nodes": [{ selector: "TSImportType Literal", kind: "type", name: "import-type" }],
      "import/resolver": { typescript: { project: `${root}/tsconfig.json` } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/dependencies": ["error", { default: "disallow", checkAllOrigins: true, policies }],
    },
  },
  {
    files: [source],
    ignores: ["prisma/seed/**"],
    rules: { "max-lines": ["error", 250] },
  },
  {
    // Hooks live in app and components; elsewhere a function named `use` is none (Playwright's fixtures get one).
    files: ["{e2e,scripts,prisma,lib}/**"],
    rules: noHooks,
  },
  { files: ["e2e/**/*.ts"], rules: noSleep },
  { files: ["components/ui/page/link.tsx"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["{components,lib}/**/*.{ts,tsx}"],
    rules: { "import/no-default-export": "error" },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}", "proxy.ts", "instrumentation.ts"],
    ignores: tests,
    rules: { "no-console": "error", "no-restricted-syntax": ["error", plainImport] },
  },
  {
    files: ["{app,lib}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["lib/domain/**/*.ts"],
    ignores: tests,
    linterOptions: { noInlineConfig: true },
    rules: { "no-restricted-globals": ["error", ...lawGlobals], "no-restricted-syntax": ["error", ...lawSyntax] },
  },
];

export default config;
