import { exportPolicy } from '../policy/exports/export-policy.ts';
import { OPENCODE } from '../policy/exports/opencode.ts';
import { underscored } from '../policy/exports/underscored.ts';
import { isJsonObject, type JsonObject } from '../record/json.ts';
import { type Edited, EditRefused } from './edit.ts';
import { editJson, type JsonChange, readJsonObject } from './json-edit.ts';
import type { ProtectedServer, Protector } from './protector.ts';

const STRICTNESS: Readonly<Record<string, number>> = { allow: 0, ask: 1, deny: 2 };

/** `permission`: the last rule that matches wins, so ours come last; where the reader's own say more, those words are kept. */
function write(text: string, server: ProtectedServer, file: string): Edited {
  const settings = readJsonObject(text, file);
  const own = settings['permission'];
  if (own !== undefined && typeof own !== 'string' && !isJsonObject(own))
    throw new EditRefused(
      `${file} has a permission that is no text and no object; nothing was changed.`,
    );
  const theirs: JsonObject = typeof own === 'string' ? { '*': own } : (own ?? {});
  const made = exportPolicy(OPENCODE, server.policy, { key: server.key, tools: server.tools });
  const { permission } = JSON.parse(made.text) as { permission: Record<string, string> };
  const stricter: string[] = [];
  const prefix = `${underscored(server.key)}_`;
  const others = Object.keys(isJsonObject(settings['mcp']) ? settings['mcp'] : {})
    .filter((key) => key !== server.key)
    .map((key) => `${underscored(key)}_`);
  const about = Object.fromEntries(
    Object.entries(theirs).filter(
      ([key, value]) =>
        // Neither what was written for this server before nor what is said of another one.
        permission[key] !== value &&
        (key.startsWith(prefix) || !others.some((other) => key.startsWith(other))),
    ),
  );
  const ours = Object.entries(permission).map(([pattern, effect]) => {
    const said = effectOf(about, pattern);
    if (said === null || rank(said) <= rank(effect)) return [pattern, effect] as const;
    stricter.push(pattern);
    return [pattern, said] as const;
  });
  // What begins with this server's name, and is none of its tools, may be another server's: it must stand behind.
  const behind = Object.entries(theirs).filter(
    ([key]) => key.startsWith(prefix) && !Object.hasOwn(permission, key),
  );
  const last = [...ours, ...behind];
  if (JSON.stringify(Object.entries(theirs).slice(-last.length)) === JSON.stringify(last))
    return { text, notes: [...made.cannotExpress] };
  const asObject: JsonChange[] = typeof own === 'string' ? [[['permission'], { '*': own }]] : [];
  const gone = last.map(([key]) => key).filter((key) => Object.hasOwn(theirs, key));
  return {
    text: editJson(text, [
      ...asObject,
      ...gone.map((key): JsonChange => [['permission', key], undefined]),
      ...last.map(([key, effect]): JsonChange => [['permission', key], effect]),
    ]),
    notes: [
      ...made.cannotExpress,
      ...(stricter.length === 0
        ? []
        : [`Rules of yours that are stricter are kept for ${stricter.join(', ')}.`]),
    ],
  };
}

/** What the reader's rules say of a name: the last that matches it. */
function effectOf(rules: JsonObject, name: string): string | null {
  let effect: string | null = null;
  for (const [pattern, value] of Object.entries(rules)) {
    if (typeof value === 'string' && matches(pattern, name)) effect = value;
  }
  return effect;
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function rank(effect: string): number {
  return STRICTNESS[effect] ?? 0;
}

export const OPENCODE_PROTECTOR: Protector = {
  id: OPENCODE.id,
  title: OPENCODE.title,
  configs: [
    'opencode.json',
    'opencode.jsonc',
    '~/.config/opencode/opencode.json',
    '~/.config/opencode/opencode.jsonc',
  ],
  rulesFile: (config) => config,
  write,
};
