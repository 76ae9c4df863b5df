import { posix } from "node:path";

const PLACES = /^(?:\.\.?\/|\.ci\/|(?:app|components|docs|e2e|lib|prisma|public|scripts)\/)/;
const BARE = /^[\w.-]+\.(?:md|json|tsx?|mjs|css|prisma)$/;
// A pattern, a placeholder or an example of a route is no path.
const NO_PATH = /[*<>{}…$\s]|\.\.\.|^https?:/;

/**
 * What a Markdown file says is there: the files it links to or names, the headings it jumps to, and the scripts
 * it tells people to run. `at` is the file's own path in the project; a name without a folder may be anywhere.
 */
export function findMentions(at, text) {
  const prose = text.replace(/^(```|~~~)[^]*?^\1/gm, "");
  const here = posix.dirname(at);
  const links = [...prose.matchAll(/!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g), ...prose.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm), ...prose.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [path, heading] = decodeURI(target).split("#");
      return { path: path ? posix.join(here, path) : at, heading };
    });
  const named = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, code]) => code)
    .filter((code) => !NO_PATH.test(code) && (PLACES.test(code) || BARE.test(code)))
    .map((code) => (/^\.\.?\//.test(code) ? posix.join(here, code) : posix.normalize(code)));
  const commands = [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:-]+)/g)].map(([whole, name]) => ({ whole, name }));
  return { links, named, scripts: commands.filter(isScript).map(({ name }) => name) };
}

const isScript = ({ whole, name }) => whole.startsWith("npm run") || name === "start" || name === "test";

/** How GitHub turns a heading into the end of a link. */
export function headingsOf(text) {
  const prose = text.replace(/^(```|~~~)[^]*?^\1/gm, "");
  return [...prose.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) =>
    heading.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}\s_-]/gu, "").replace(/\s/g, "-"),
  );
}
