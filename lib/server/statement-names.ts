import "server-only";

/**
 * Names the statements of one pool, so that each connection parses and plans a text once instead of every time.
 * A list makes a text of its own for each length: those beyond `most` stay nameless and are planned each time.
 */
export function statementNames(most = 400): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return "";
    const name = `ripcord_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
