import type { JsonObject, JsonValue } from '../record/json.ts';

/** A call as an entry names it. */
export interface NamedCall {
  tool: string;
  args: JsonObject;
}

/** Ways to say the same to a tool that a rule may not have thought of. Ours, in the order of the page. */
export const VARIATION_KINDS = {
  argument: 'in another argument',
  type: 'as another JSON type',
  spelling: 'in another spelling',
  target: 'with another program, address or folder',
  statement: 'behind an honest value',
} as const;
export type VariationKind = keyof typeof VARIATION_KINDS;

/** One variation of an attack's call. */
export interface Variation {
  kind: VariationKind;
  call: NamedCall;
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
const PATH = /^(~|\.{0,2})[\\/]/;

/** Values of the same shape that a program would take for the same purpose. */
function otherTargets(value: string): string[] {
  if (ADDRESS.test(value)) return ['http://10.0.0.7/', 'https://elsewhere.example/'];
  if (PATH.test(value)) return ['/etc/hostname', `${value}/../../other`];
  if (/^\S+@\S+$/.test(value)) return ['someone@elsewhere.example'];
  return value.includes(' ') ? [value.replace(/^\S+/, 'env')] : [`${value}2`];
}

function spellings(value: string): string[] {
  const swapped = value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
  return [swapped, ` ${value}`, `${value}\n`, value.replace(/ /g, '\t')].filter((v) => v !== value);
}

/** The arguments of an honest call of the same tool, which a variation hides behind. */
function honestArgs(call: NamedCall, honest: readonly NamedCall[]): JsonObject {
  return honest.find(({ tool }) => tool === call.tool)?.args ?? {};
}

/**
 * Variations of the attack's call: what the attack says, put where a rule for one argument does not
 * look. `payload` names the arguments that carry it, all when left out. At least five for any call. They are run, counted and never printed, since a page must not
 * say how to get round a rule. Shape of `honest`: the calls that the entry names as honest.
 */
export function varyCall(
  call: NamedCall & { payload?: readonly string[] | undefined },
  honest: readonly NamedCall[],
): Variation[] {
  const variations: Variation[] = [];
  const plain = honestArgs(call, honest);
  const same = JSON.stringify(call.args);
  const add = (kind: VariationKind, args: JsonObject): void => {
    if (JSON.stringify(args) === same) return;
    variations.push({ kind, call: { tool: call.tool, args } });
  };
  const entries = Object.entries(call.args).filter(
    ([name]) => call.payload === undefined || call.payload.includes(name),
  );
  add('argument', { ...call.args, options: { ...call.args } });
  for (const [name, value] of entries) {
    const others = Object.keys({ ...call.args, ...plain }).filter((other) => other !== name);
    const rest: JsonObject = { ...call.args, ...plain };
    if (!Object.hasOwn(plain, name)) delete rest[name];
    for (const other of [...others, 'extra']) add('argument', { ...rest, [other]: value });
    for (const typed of [[value], { value }] as JsonValue[])
      add('type', { ...call.args, [name]: typed });
    if (typeof value !== 'string') {
      add('type', { ...call.args, [name]: String(value) });
      continue;
    }
    for (const text of spellings(value)) add('spelling', { ...call.args, [name]: text });
    for (const text of otherTargets(value)) add('target', { ...call.args, [name]: text });
    const honestValue = plain[name];
    if (typeof honestValue !== 'string' || honestValue === value) continue;
    for (const join of [' ', '; ', '\n', ' && '])
      add('statement', { ...call.args, [name]: `${honestValue}${join}${value}` });
  }
  while (variations.length < 5) {
    add('argument', { ...call.args, [`extra${variations.length}`]: true });
  }
  return variations;
}
