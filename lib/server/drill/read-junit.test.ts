import { describe, expect, test } from "vitest";
import { readJUnit } from "./read-junit";

const read = (text: string) => {
  const result = readJUnit(text);
  if (!result.ok) throw new Error(result.refusal.say);
  return result.value;
};
const refusal = (text: string) => {
  const result = readJUnit(text);
  return result.ok ? null : result.refusal.say;
};
const passing = '<testcase name="a" time="0.1"/>';
const failing = '<testcase name="b"><failure message="yen key left">at x &lt;1&gt; &#10;</failure></testcase>';
const erring = '<testcase name="c"><error/></testcase>';
const skipping = '<testcase name="d"><skipped message="later"/></testcase>';

describe("a JUnit file", () => {
  test.each<[string, string, object]>([
    ["one suite, counted from its cases", `<testsuite name="way back">${passing}${failing}${erring}${skipping}</testsuite>`, { tests: 4, failures: 1, errors: 1, skipped: 1, name: "way back" }],
    ["attributes that say the same", `<?xml version="1.0" encoding="UTF-8"?><testsuites tests="2" failures="1"><testsuite tests="2" failures="1">${passing}${failing}</testsuite></testsuites>`, { tests: 2, failures: 1, errors: 0, skipped: 0 }],
    ["several suites without a sum", `<testsuites><testsuite>${passing}</testsuite><testsuite tests="1">${failing}</testsuite></testsuites>`, { tests: 2, failures: 1 }],
    ["a sum without cases", '<testsuites name="build 8790" tests="14" failures="0" errors="0" skipped="2" time="400.5"/>', { tests: 14, failures: 0, errors: 0, skipped: 2, seconds: 400.5, name: "build 8790" }],
    ["suites without cases", '<testsuites><testsuite tests="6" errors="1"/><testsuite tests="8" skipped="1"/></testsuites>', { tests: 14, failures: 0, errors: 1, skipped: 1 }],
    ["an outer suite that repeats the inner ones", `<testsuite tests="2"><testsuite tests="1">${passing}</testsuite><testsuite tests="1">${passing}</testsuite></testsuite>`, { tests: 2 }],
    ["an outer suite that counts its own alone", `<testsuite tests="1">${passing}<testsuite tests="2">${passing}${failing}</testsuite></testsuite>`, { tests: 3, failures: 1 }],
    ["a suite that failed as a whole", `<testsuite tests="1" errors="1">${passing}<system-err>no database</system-err></testsuite>`, { tests: 1, errors: 1 }],
    ["a case that is both", '<testsuite><testcase><failure/><error/><skipped/></testcase></testsuite>', { tests: 1, failures: 1, errors: 0, skipped: 0 }],
    ["words inside a case that look like another", `<testsuite><testcase><system-out><failure/><testcase/><testsuite tests="9"/></system-out></testcase></testsuite>`, { tests: 1, failures: 0 }],
    ["disabled tests", '<testsuites tests="3" disabled="1"><testsuite tests="3" disabled="1"><testcase status="notrun"/><testcase status="run"/><testcase/></testsuite></testsuites>', { tests: 3, skipped: 1 }],
    ["cases that say it in their status alone", '<testsuite><testcase status="failed"/><testcase status="error"/><testcase status="passed"/></testsuite>', { tests: 3, failures: 1, errors: 1, skipped: 0 }],
    ["a time with a comma in it", `<testsuite tests="1" time="1,204.25">${passing}</testsuite>`, { tests: 1, seconds: 1204.25 }],
    ["what failed outside of any case", `<testsuites><testsuite tests="1"><error message="no database"/>${passing}</testsuite><testsuite><failure/></testsuite></testsuites>`, { tests: 1, failures: 1, errors: 1 }],
    ["the same, which the attributes say too", '<testsuites errors="1"><testsuite errors="1"><error/></testsuite></testsuites>', { errors: 1 }],
    ["words of a suite that look like a failure", `<testsuite><system-out><failure/><error/></system-out>${passing}</testsuite>`, { tests: 1, failures: 0, errors: 0 }],
    ["names with a prefix", '<x:testsuite xmlns:x="urn:x" tests="2"><x:testcase><x:failure/></x:testcase><x:testcase/></x:testsuite>', { tests: 2, failures: 1 }],
    ["fewer cases than it says, of which one failed", `<testsuite tests="10">${failing}</testsuite>`, { tests: 10, failures: 1 }],
    ["suites with and without cases", `<testsuites tests="7"><testsuite tests="6"/><testsuite tests="1">${passing}</testsuite></testsuites>`, { tests: 7, failures: 0 }],
    ["nothing", "<testsuites/>", { tests: 0, failures: 0, errors: 0, skipped: 0, seconds: null, name: "" }],
    ["a text longer than sax keeps by itself", `<testsuite><testcase><failure message="${"x".repeat(200_000)}"/></testcase></testsuite>`, { tests: 1, failures: 1 }],
  ])("%s", (_, text, counts) => expect(read(text)).toMatchObject(counts));

  test("is read however deep it nests", () => {
    const deep = 20_000;
    expect(read("<testsuite>".repeat(deep) + passing + "</testsuite>".repeat(deep))).toMatchObject({ tests: 1 });
  });
});

describe("what is refused", () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`).join("")}]><testsuite name="&lol9;"/>`;
  test.each([
    ["a billion laughs", laughs, "A document type (DOCTYPE) and entities of one's own are not read here. Send the file without them."],
    ["a file of the server", '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"/>', expect.stringContaining("DOCTYPE")],
    ["a document type from elsewhere", '<!DOCTYPE t SYSTEM "https://evil.example/t.dtd"><testsuite/>', expect.stringContaining("DOCTYPE")],
    ["an entity that nobody declared", '<testsuite name="&secret;"/>', expect.stringContaining("cannot be read")],
    ["an entity of HTML", "<testsuite><testcase>&nbsp;</testcase></testsuite>", expect.stringContaining("cannot be read")],
    ["another document", "<html><body/></html>", "This is XML, but no JUnit report: it begins with <html>. Send a file that begins with <testsuites> or <testsuite>."],
    ["no XML", "14 passed", expect.stringContaining("cannot be read")],
    ["JSON", '{"tests":14}', expect.stringContaining("cannot be read")],
    ["one that ends early", "<testsuite><testcase>", expect.stringContaining("cannot be read")],
    ["one that closes wrongly", "<testsuite><testcase></testsuite></testcase>", expect.stringContaining("cannot be read")],
    ["two roots", "<testsuite/><testsuite/>", expect.stringContaining("cannot be read")],
    ["nothing at all", " ", expect.any(String)],
    ["a count that is none", '<testsuite tests="3" failures="unknown"/>', 'The report says failures="unknown", which is no number of tests. Write a whole number there, or leave it out.'],
    ["a count below none", `<testsuite errors="-1">${passing}</testsuite>`, expect.stringContaining('errors="-1"')],
    ["a count of parts", `<testsuites><testsuite tests="1.5">${passing}</testsuite></testsuites>`, expect.stringContaining('tests="1.5"')],
    ["fewer cases than it says", `<testsuite tests="10" failures="0">${passing}</testsuite>`, "The report is cut short: it says 10 tests and has 1. Let the tests run to their end, and send the whole file."],
    ["fewer cases than the whole says", `<testsuites tests="10"><testsuite>${passing}</testsuite><testsuite tests="6"/></testsuites>`, expect.stringContaining("it says 10 tests and has 7")],
  ])("%s", (_, text, say) => expect(refusal(text)).toEqual(say));

  test("is refused before it could grow", () => {
    const before = process.memoryUsage().heapUsed;
    expect(refusal(laughs)).not.toBeNull();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });
});
