// Whole answers that are none. "None" is an answer.
const noAnswer = /^(?:t\.?b\.?[dac]\.?|to ?do|n ?[/.] ?a\.?|not applicable|xx+|asdf\w*|qwerty|foo|bar|foobar|test|blah(?: blah)*|placeholder|fill (?:me|this) in|to be (?:decided|determined|defined|done|written|confirmed|added|filled in)|coming soon|later|see above|same as above)$/i;
const inside = [
  /\blorem\b(?: ipsum)?/i,
  /\b(?:TBD|tbd|TBA|TBC|TODO|FIXME)\b/,
  /\?{3,}/,
  /\b(?:replace this|your text here|text goes here|sample text|example text|insert [\w ]{1,30} here)\b/i,
  /_{4,}/,
  /\{\{[^{}\n]*\}\}/,
];
const gapWords = "your|the|an?|insert|add|fill|replace|name|names|link|url|address|owner|team|person|people|role|date|time|day|number|minutes|percent|service|system|feature|flag|version|build|customer|customers|company|product|channel|signal|metric|threshold|reason|who|what|when|where|why|how";
const gaps = [new RegExp(`\\[(?:(?:${gapWords})(?: [^\\]\\n]{0,80})?|\\.{3}|…|_+|\\s*\\?+)\\](?![(\\[:])`, "i"), new RegExp(`<(?:${gapWords})(?: [^<>\\n/="]{0,60})?>`, "i")];
// The hint of a field, typed into it.
const copied = ["What the customer feels, and what is at stake."];
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/** The words of a text that stand for others which nobody has written yet; null when there are none. What stands in code is left alone. */
export function placeholderIn(text: string): string | null {
  const whole = text.trim();
  if (whole === "") return null;
  if (copied.includes(whole)) return whole;
  const bare = whole.replace(/^[\s*_"'“”(\[{<-]+|[\s*_"'“”)\]}>.!:-]+$/g, "");
  if (/^[.…?!*_–—\s-]+$/.test(whole) || noAnswer.test(bare)) return whole.slice(0, 40);
  const words = whole.replace(code, " ");
  for (const pattern of [...inside, ...gaps]) {
    const found = pattern.exec(words)?.[0];
    if (found) return found.trim().slice(0, 40);
  }
  return null;
}
