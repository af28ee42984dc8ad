import type { ClientCapabilities } from '@modelcontextprotocol/client';
import { valueChanges } from '../domain/history/value-changes.ts';
import type { JsonValue } from '../domain/record/json.ts';
import type { OfferedTexts } from '../domain/record/offered-texts.ts';
import type { ToolRecord } from '../domain/record/tool-record.ts';
import { CAPABILITY_NAMES, capabilitiesOf } from './connect/capabilities.ts';
import type { Attempt } from './scan-result.ts';

/** One start, or one connection, as a client with these capabilities. */
export type List = (capabilities: ClientCapabilities) => Promise<Attempt>;

/**
 * Lists a server twice as a client that can do nothing, and once as one with every capability. What differs between the
 * first two is marked `varies`; tools that only the third saw are marked with the capabilities that they need, which
 * further starts tell: one without each. A server that gives no list is started once.
 */
export async function listThrice(list: List): Promise<Attempt> {
  const first = await list({});
  if (first.scan.outcome !== 'listed') return first;
  const second = await list({});
  const marked = second.scan.outcome === 'listed' ? withVarying(first, second) : first;
  const third = await list(capabilitiesOf(CAPABILITY_NAMES));
  if (third.scan.outcome !== 'listed') return marked;
  const known = new Set(marked.tools.map(({ name }) => name));
  const more = third.tools.filter(({ name }) => !known.has(name));
  const capabilities: readonly string[] = CAPABILITY_NAMES;
  const scan = { ...marked.scan, capabilities: [...capabilities] };
  if (more.length === 0) return { ...marked, scan };
  const needs = await neededBy(more, list);
  const tools = more.map((tool) => ({ ...tool, capabilities: needs.get(tool.name) ?? [] }));
  return { ...marked, scan, tools: [...marked.tools, ...tools] };
}

/** For each tool the capabilities without which it is not listed; all of them where any one will do. */
async function neededBy(
  tools: readonly ToolRecord[],
  list: List,
): Promise<ReadonlyMap<string, string[]>> {
  const needs = new Map(tools.map(({ name }) => [name, [] as string[]]));
  for (const left of CAPABILITY_NAMES) {
    const others = CAPABILITY_NAMES.filter((name) => name !== left);
    const { scan, tools: listed } = await list(capabilitiesOf(others));
    if (scan.outcome !== 'listed') continue;
    const seen = new Set(listed.map(({ name }) => name));
    for (const [name, needed] of needs) if (!seen.has(name)) needed.push(left);
  }
  for (const [name, needed] of needs)
    if (needed.length === 0) needs.set(name, [...CAPABILITY_NAMES]);
  return needs;
}

/** The first listing with what the second had otherwise. */
function withVarying(first: Attempt, second: Attempt): Attempt {
  const other = new Map(second.tools.map((tool) => [tool.name, tool]));
  const names = new Set(first.tools.map(({ name }) => name));
  const tools = first.tools.map((tool) => {
    const again = other.get(tool.name);
    const varies = again === undefined ? [''] : placesOf(tool, again);
    return varies.length === 0 ? tool : { ...tool, varies };
  });
  const only = second.tools
    .filter(({ name }) => !names.has(name))
    .map((tool) => ({ ...tool, varies: [''] }));
  const texts = (['instructions', 'prompts', 'resources'] as const).filter((field) =>
    differ(first.offered, second.offered, field),
  );
  const scan = texts.length === 0 ? first.scan : { ...first.scan, varies: texts };
  return { ...first, scan, tools: [...tools, ...only] };
}

function placesOf(first: ToolRecord, second: ToolRecord): string[] {
  return valueChanges(asJson(first), asJson(second))
    .map(({ at }) => at)
    .sort();
}

function differ(first: OfferedTexts, second: OfferedTexts, field: keyof OfferedTexts): boolean {
  return valueChanges(asJson(first[field]), asJson(second[field])).length > 0;
}

/** Records are JSON but for members that are undefined. */
function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null));
}
