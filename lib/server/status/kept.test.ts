import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keep } from "./kept";

const failed = vi.fn();
const options = { freshFor: 1_000, goodFor: 60_000, patience: 500, most: 3, failed };
const at = (ms: number) => new Date(1_000_000 + ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an answer that is kept", () => {
  test("serves everybody for a second, one reading at a time", async () => {
    const read = vi.fn(async (key: string, now: Date) => `${key} ${now.getTime() - 1_000_000}`);
    const ask = keep(read, options);
    expect(await Promise.all([ask("a", at(0)), ask("a", at(1)), ask("a", at(999))])).toEqual(["a 0", "a 0", "a 0"]);
    expect(await ask("b", at(10))).toBe("b 10");
    expect(read).toHaveBeenCalledTimes(2);
    expect(await ask("a", at(1_000))).toBe("a 1000");
  });

  test("stands in while reading fails, for as long as it is any good", async () => {
    let isDown = false;
    const ask = keep(async (_: string, now: Date) => (isDown ? Promise.reject(new Error("down")) : now.getTime() - 1_000_000), options);
    expect(await ask("a", at(0))).toBe(0);
    isDown = true;
    expect(await ask("a", at(2_000))).toBe(0);
    expect(await ask("a", at(60_000))).toBe(0);
    await expect(ask("a", at(62_000))).rejects.toThrow("down");
    await expect(ask("b", at(62_000))).rejects.toThrow("down");
    expect(failed).toHaveBeenCalledTimes(4);
    isDown = false;
    expect(await ask("a", at(64_000))).toBe(64_000);
  });

  test("stands in while reading takes long, and the late answer counts when it comes", async () => {
    let answer: (value: string) => void = () => {};
    const readings = [Promise.resolve("old"), new Promise<string>((resolve) => (answer = resolve))];
    const ask = keep(() => readings.shift() ?? Promise.resolve("newest"), options);
    expect(await ask("a", at(0))).toBe("old");
    const impatient = ask("a", at(2_000));
    await vi.advanceTimersByTimeAsync(500);
    expect(await impatient).toBe("old");
    answer("late");
    expect(await ask("a", at(2_900))).toBe("late");
    expect(await ask("a", at(3_000))).toBe("newest");
  });

  test("of keys that people make up fills no memory", async () => {
    const read = vi.fn(async (key: string) => key);
    const ask = keep(read, options);
    for (const key of ["a", "b", "c", "d"]) await ask(key, at(0));
    await ask("d", at(1));
    expect(read).toHaveBeenCalledTimes(4);
    await ask("a", at(1));
    expect(read).toHaveBeenCalledTimes(5);
  });
});
