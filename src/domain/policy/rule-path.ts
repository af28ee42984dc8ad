/** Where a rule stands in a policy: keys and list positions from the top. */
export type RulePath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;

/** The path as people read it: `tools.send_message.limits[0]`, `tools["a.b"]` where a name needs quotes. */
export function formatRulePath(path: RulePath): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!PLAIN_KEY.test(part)) return `[${JSON.stringify(part)}]`;
      return i === 0 ? part : `.${part}`;
    })
    .join('');
}

/** The path as a JSON pointer (RFC 6901). */
export function toPointer(path: RulePath): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** A rule's place in all the forms that a decision needs, made once. */
export interface Place {
  path: RulePath;
  rule: string;
  pointer: string;
}

/** The place of a rule from its path. */
export function placeOf(path: RulePath): Place {
  return { path, rule: formatRulePath(path), pointer: toPointer(path) };
}
