import "server-only";
import sax from "sax";
import { done, refuseField, type Result } from "@/lib/domain/result/result";

/** What a JUnit file counted, as a pipeline would report it in JSON. */
export type JUnitReport = { tests: number; failures: number; errors: number; skipped: number; seconds: number | null; name: string };
type Counts = Pick<JUnitReport, "tests" | "failures" | "errors" | "skipped">;
type Suite = { said: Counts; counted: Counts; seconds: number | null };
type Case = { failed: boolean; errored: boolean; skipped: boolean };

class NotJUnit extends Error {}

const none = (): Counts => ({ tests: 0, failures: 0, errors: 0, skipped: 0 });
const fields = ["tests", "failures", "errors", "skipped"] as const;
// One text of a report may be as long as a request.
Object.assign(sax, { MAX_BUFFER_LENGTH: 1_048_576 });
// Only the five entities of XML itself are known; the types of the library lack this option.
const strict: sax.SAXOptions & { strictEntities: true } = { strictEntities: true };

/**
 * Reads the text of a JUnit file. Cases are counted; where a suite says more in its attributes (it has no cases in the
 * file, or failed as a whole), what it says counts. So nested suites are summed once, whether the outer one repeats
 * the inner ones or not. A document type is refused before anything in it is read.
 */
export function readJUnit(text: string): Result<JUnitReport> {
  const parser = sax.parser(true, strict);
  const suites: Suite[] = [{ said: none(), counted: none(), seconds: null }];
  let name = "";
  let depth = 0;
  let roots = 0;
  let open: (Case & { depth: number }) | null = null;

  parser.onerror = (error) => {
    throw new NotJUnit(`The XML cannot be read: ${error.message.split("\n")[0]?.toLowerCase() ?? "it is broken"}. Send the file as the test runner wrote it.`);
  };
  parser.ondoctype = () => {
    throw new NotJUnit("A document type (DOCTYPE) and entities of one's own are not read here. Send the file without them.");
  };
  parser.onopentag = ({ name: tag, attributes }) => {
    depth += 1;
    if (depth === 1) roots += 1;
    if (roots > 1) throw new NotJUnit("The XML cannot be read: it has two roots. Send one report in one request.");
    const read = attributes as Record<string, string>;
    if (depth === 1 && tag !== "testsuites" && tag !== "testsuite") throw new NotJUnit(`This is XML, but no JUnit report: it begins with <${tag.slice(0, 40)}>. Send a file that begins with <testsuites> or <testsuite>.`);
    if (depth === 1) name = (read.name ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
    if (open) {
      if (depth !== open.depth + 1) return;
      if (tag === "failure") open.failed = true;
      if (tag === "error") open.errored = true;
      if (tag === "skipped") open.skipped = true;
    } else if (tag === "testsuites" || tag === "testsuite") suites.push({ said: countsOf(read), counted: none(), seconds: numberOf(read.time) });
    else if (tag === "testcase") open = { depth, failed: false, errored: false, skipped: read.status === "notrun" };
  };
  parser.onclosetag = (tag) => {
    const inner = suites.at(-1);
    if (open?.depth === depth) {
      if (inner) count(inner.counted, open);
      open = null;
    } else if (!open && (tag === "testsuites" || tag === "testsuite")) close();
    depth -= 1;
  };

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof NotJUnit) return refuseField("", error.message);
    throw error;
  }
  const [whole] = suites;
  return whole && roots === 1 ? done({ ...whole.counted, seconds: whole.seconds, name }) : refuseField("", "The file is empty. Send the report of the test runner.");

  function close() {
    const suite = suites.pop();
    const outer = suites.at(-1);
    if (!suite || !outer) return;
    for (const field of fields) outer.counted[field] += Math.max(suite.said[field], suite.counted[field]);
    const seconds = suite.seconds;
    if (seconds !== null) outer.seconds = suites.length === 1 || outer.seconds === null ? seconds : outer.seconds;
  }
}

function count(counts: Counts, { failed, errored, skipped }: Case) {
  counts.tests += 1;
  if (failed) counts.failures += 1;
  else if (errored) counts.errors += 1;
  else if (skipped) counts.skipped += 1;
}

function countsOf({ tests, failures, errors, skipped, disabled }: Record<string, string | undefined>): Counts {
  return { tests: wholeOf(tests), failures: wholeOf(failures), errors: wholeOf(errors), skipped: wholeOf(skipped) + wholeOf(disabled) };
}

// What is no number was not said.
function wholeOf(text: string | undefined): number {
  const number = numberOf(text);
  return number !== null && Number.isInteger(number) ? Math.min(number, 1_000_001) : 0;
}

function numberOf(text: string | undefined): number | null {
  const number = /^\s*\d{1,12}(,\d{3})*(\.\d+)?\s*$/.test(text ?? "") ? Number((text ?? "").replaceAll(",", "")) : NaN;
  return Number.isFinite(number) ? number : null;
}
