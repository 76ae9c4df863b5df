import "server-only";
import sax from "sax";
import { done, refuseField, type Result } from "@/lib/domain/result/result";

/** What a JUnit file counted, as a pipeline would report it in JSON. */
export type JUnitReport = { tests: number; failures: number; errors: number; skipped: number; seconds: number | null; name: string };
type Counts = Pick<JUnitReport, "tests" | "failures" | "errors" | "skipped">;
type Suite = { depth: number; cases: number; said: Counts; counted: Counts; seconds: number | null };
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
 * the inner ones or not. Refused are a document type, before anything in it is read, a count that is none, and fewer
 * cases than a suite says it has, unless what is there has failed already.
 */
export function readJUnit(text: string): Result<JUnitReport> {
  const parser = sax.parser(true, strict);
  const suites: Suite[] = [{ depth: 0, cases: 0, said: none(), counted: none(), seconds: null }];
  let name = "";
  let depth = 0;
  let roots = 0;
  let open: (Case & { depth: number }) | null = null;
  let short = "";

  parser.onerror = (error) => {
    throw new NotJUnit(`The XML cannot be read: ${error.message.split("\n")[0]?.toLowerCase() ?? "it is broken"}. Send the file as the test runner wrote it.`);
  };
  parser.ondoctype = () => {
    throw new NotJUnit("A document type (DOCTYPE) and entities of one's own are not read here. Send the file without them.");
  };
  parser.onopentag = ({ name: written, attributes }) => {
    const tag = withoutPrefix(written);
    const suite = suites.at(-1);
    depth += 1;
    if (depth === 1) roots += 1;
    if (roots > 1) throw new NotJUnit("The XML cannot be read: it has two roots. Send one report in one request.");
    const read = attributes as Record<string, string>;
    if (depth === 1 && tag !== "testsuites" && tag !== "testsuite") throw new NotJUnit(`This is XML, but no JUnit report: it begins with <${written.slice(0, 40)}>. Send a file that begins with <testsuites> or <testsuite>.`);
    if (depth === 1) name = (read.name ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
    if (open) {
      if (depth !== open.depth + 1) return;
      if (tag === "failure") open.failed = true;
      if (tag === "error") open.errored = true;
      if (tag === "skipped") open.skipped = true;
    } else if (tag === "testsuites" || tag === "testsuite") suites.push({ depth, cases: 0, said: countsOf(read), counted: none(), seconds: numberOf(read.time) });
    else if (tag === "testcase") open = { depth, failed: read.status === "failed", errored: read.status === "error", skipped: read.status === "notrun" };
    else if (suite?.depth === depth - 1) {
      // What happened outside of any case, such as in a set-up.
      if (tag === "failure") suite.counted.failures += 1;
      if (tag === "error") suite.counted.errors += 1;
    }
  };
  parser.onclosetag = (written) => {
    const tag = withoutPrefix(written);
    const inner = suites.at(-1);
    if (open?.depth === depth) {
      if (inner) count(inner, open);
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
  // One that failed is kept: to refuse it would leave in force what passed before it.
  if (short !== "" && whole?.counted.failures === 0 && whole.counted.errors === 0) return refuseField("", short);
  return whole && roots === 1 ? done({ ...whole.counted, seconds: whole.seconds, name }) : refuseField("", "The file is empty. Send the report of the test runner.");

  function close() {
    const suite = suites.pop();
    const outer = suites.at(-1);
    if (!suite || !outer) return;
    const { tests } = suite.counted;
    if (suite.cases > 0 && tests < suite.said.tests) short ||= `The report is cut short: it says ${suite.said.tests} tests and has ${tests}. Let the tests run to their end, and send the whole file.`;
    outer.cases += suite.cases;
    for (const field of fields) outer.counted[field] += Math.max(suite.said[field], suite.counted[field]);
    const seconds = suite.seconds;
    if (seconds !== null) outer.seconds = suites.length === 1 || outer.seconds === null ? seconds : outer.seconds;
  }
}

function count(suite: Suite, { failed, errored, skipped }: Case) {
  const { counted: counts } = suite;
  suite.cases += 1;
  counts.tests += 1;
  if (failed) counts.failures += 1;
  else if (errored) counts.errors += 1;
  else if (skipped) counts.skipped += 1;
}

function countsOf(read: Record<string, string | undefined>): Counts {
  const of = (name: string) => wholeOf(name, read[name]);
  return { tests: of("tests"), failures: of("failures"), errors: of("errors"), skipped: of("skipped") + of("disabled") };
}

function wholeOf(name: string, text: string | undefined): number {
  if (text === undefined) return 0;
  const number = numberOf(text);
  if (number === null || !Number.isInteger(number)) throw new NotJUnit(`The report says ${name}="${text.slice(0, 40)}", which is no number of tests. Write a whole number there, or leave it out.`);
  return Math.min(number, 1_000_001);
}

function withoutPrefix(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function numberOf(text: string | undefined): number | null {
  const number = /^\s*\d{1,12}(,\d{3})*(\.\d+)?\s*$/.test(text ?? "") ? Number((text ?? "").replaceAll(",", "")) : NaN;
  return Number.isFinite(number) ? number : null;
}
