import type { Result } from "@/lib/domain/result/result";

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo could not be told: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
