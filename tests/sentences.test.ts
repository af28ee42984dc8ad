import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { buildCatalogue } from '../src/domain/catalogue/build-catalogue.ts';
import type { CatalogueSources } from '../src/domain/catalogue/catalogue.ts';
import { ToolRecordSchema } from '../src/domain/record/tool-record.ts';
import { type Category, RISK_OF, type Verdict } from '../src/domain/verdict/verdict.ts';
import { CONTRADICTIONS, contradictionsOf, type Page } from './support/contradictions.ts';
import { embeddedCatalogue } from './support/embedded-catalogue.ts';
import { pageOf } from './support/page-claims.ts';
import { LONG } from './support/size.ts';
import { tellingTools } from './support/telling-tools.ts';

/** Third-party records, never part of the repository: read where they lie beside it. */
const CORPUS = process.env['CORPUS'] ?? '../shared/corpus/servers.ndjson.gz';
const TIMEOUT_MS = 600_000;
/** More lines than this repeat themselves. */
const SHOWN = 40;

type Records = Pick<CatalogueSources, 'servers' | 'quarantined' | 'judged'>;

/** What the pages of the tools say against their facts; of all tools, or of those that tell enough of all. */
async function contradictionsIn(
  records: Records,
  all: boolean,
): Promise<{ tools: number; found: string[] }> {
  const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  const attacks = entries.map(({ attack }) => attack);
  const catalogue = buildCatalogue({ ...records, attacks, overrides: new Map() });
  const tools = catalogue.tools.map((entry) => ({
    entry,
    server: entry.server.record,
    tool: entry.record,
    verdict: entry.reviewed.verdict,
  }));
  const asked = all ? tools : tellingTools(tools);
  const found = asked.flatMap(({ entry, server }) =>
    contradictionsOf(pageOf(entry, catalogue)).map((line) => `${server.id}/${line}`),
  );
  return { tools: asked.length, found };
}

describe('no page says what the facts beside it deny', () => {
  it('on the embedded catalogue', { timeout: TIMEOUT_MS }, async () => {
    const { tools, found } = await contradictionsIn(await embeddedCatalogue(), LONG);
    expect(found.slice(0, SHOWN)).toEqual([]);
    expect(tools).toBeGreaterThan(LONG ? 4_000 : 100);
  });

  it.runIf(LONG && existsSync(CORPUS))('on the corpus', { timeout: TIMEOUT_MS }, async () => {
    const { tools, found } = await contradictionsIn(await loadRecords([CORPUS]), true);
    expect(found.slice(0, SHOWN)).toEqual([]);
    expect(tools).toBeGreaterThan(20_000);
  });
});

const SAYS = {
  effect: '',
  because: '',
  rule: '',
  reason: '',
  arguments: '',
  attacks: '',
  head: '',
};

function page(
  category: Category,
  says: Partial<Page['says']>,
  over: {
    signal?: string;
    undo?: boolean;
    rule?: Page['rule'];
    args?: object;
    answers?: string[];
  } = {},
): Page {
  const verdict: Verdict = {
    category,
    risk: RISK_OF[category],
    confidence: 1,
    evidence: [],
    signals: over.signal === undefined ? [] : [{ id: over.signal, param: null, evidence: [] }],
    conflicts: [],
    modes: null,
    unread: 0,
    undo:
      over.undo === true
        ? { field: 'description', start: 0, end: 1, quote: 'x', rule: 'undo' }
        : null,
  };
  const args = over.args ?? {};
  const tool = ToolRecordSchema.parse({
    name: 'remove_row',
    inputSchema: { type: 'object', properties: args },
  });
  const answers = over.answers ?? [];
  return { tool, verdict, rule: over.rule ?? {}, matches: [], says: { ...SAYS, ...says }, answers };
}

const DENY = { action: 'deny', reason: 'No.' } as const;
const LIMIT = { counter: 'c', window: 'minute', max: 3, scope: 'grant' } as const;

/** For each row of the table a page that it finds at fault. */
const FAULTY: Readonly<Record<string, Page>> = {
  'nothing-changes': page('Write', { effect: 'Reads or computes; changes nothing.' }),
  'way-back-unsaid': page('Write', { because: 'The former value can be put back.' }),
  'way-back-irreversible': page(
    'Write',
    { because: 'It can be undone.' },
    { signal: 'irreversible-action', undo: true },
  ),
  'for-good-with-way-back': page('Destructive', { effect: 'Deletes for good.' }, { undo: true }),
  'destroys-what-it-does-not': page('Write', { reason: 'Denied: it destroys data.' }),
  'lost-unsaid': page('Destructive', { reason: 'What would be lost: bucket.' }),
  'recommended-does-not-ask': page('Read', { arguments: 'Ask, as the recommended rule does.' }),
  'recommended-does-not-deny': page('Read', { arguments: 'The recommended rule denies all.' }),
  'allowed-though-ruled': page(
    'Write',
    { rule: 'Calls to x are allowed, without a limit.' },
    { rule: { limits: [LIMIT] } },
  ),
  'allowed-though-asked': page(
    'Write',
    { rule: 'Calls to x are allowed, at most 3 a minute.' },
    { rule: DENY },
  ),
  'denied-though-allowed': page('Read', { rule: 'Calls to x are denied.' }),
  'asked-though-not': page('Read', { rule: 'Each call waits for a person’s approval.' }),
  'limit-though-none': page(
    'Read',
    {},
    { answers: ['Yes. The rule on this page does: at most 3.'] },
  ),
  'no-arguments': page('Read', {}, { args: { a: {} }, answers: ['It takes no arguments.'] }),
  'arguments-not-recorded': page(
    'Read',
    {},
    { args: { a: {} }, answers: ['Its arguments are not recorded.'] },
  ),
  'check-what-is-not-there': page('Financial', { reason: 'Check "amount" first.' }),
  'written-though-read': page(
    'Write',
    { attacks: 'writes to a path that the caller names (file)' },
    { args: { file: { type: 'string', description: 'Path of the image to upload' } } },
  ),
  'infrastructure-though-entry': page('Destructive', {
    attacks: 'deletes infrastructure or stored data as a whole',
  }),
  'money-though-none': page('Write', { attacks: 'moves money or assets' }),
  'deletes-though-not': page('Write', { attacks: 'deletes mail' }),
  'for-the-model-though-allowed': page(
    'Read',
    { rule: 'Calls to x are allowed, without a limit.' },
    { signal: 'directive-to-model' },
  ),
  'for-the-model-though-low': page(
    'Read',
    { head: 'Read, low risk: lists rows.' },
    { signal: 'hidden-characters' },
  ),
  'unknown-though-known': page('Read', { reason: 'the record does not say what it does' }),
};

describe('the finder', () => {
  it.each(CONTRADICTIONS.map(({ id }) => id))('finds %s', (id) => {
    const faulty = FAULTY[id];
    expect(faulty === undefined ? [] : contradictionsOf(faulty).join('\n')).toContain(
      `: ${id} in `,
    );
  });

  it('takes no words of the record for ours', () => {
    const quoted = page('Write', { because: 'Its description says “changes nothing”.' });
    expect(contradictionsOf(quoted).filter((line) => line.includes('nothing-changes'))).toEqual([]);
  });

  it('finds an answer that begins with the risk', () => {
    const { tool, ...rest } = page('Read', {}, { answers: ['Reads or computes.'] });
    const described = { ...rest, tool: { ...tool, description: 'Reads a row of a table.' } };
    expect(contradictionsOf(described).join('\n')).toContain('risk-before-deed');
  });
});
