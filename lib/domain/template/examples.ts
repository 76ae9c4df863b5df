import { api } from "./examples/api";
import { checkout } from "./examples/checkout";
import { dashboard } from "./examples/dashboard";
import type { Example } from "./examples/example";
import { mobile } from "./examples/mobile";
import { onboarding } from "./examples/onboarding";

/** The five plans that every installation offers to start from. */
export const examples: readonly Example[] = [onboarding, dashboard, checkout, api, mobile];
