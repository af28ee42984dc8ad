import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { NO_COUNTS } from '../../domain/policy/counters.ts';
import { compilePolicy, decide } from '../../domain/policy/evaluate.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import { tokenizeJson } from '../../domain/policy/highlight.ts';
import { type PRESETS, type Preset, serverPolicy } from '../../domain/policy/recommend.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import { count } from '../../domain/text/plural.ts';
import { listOf, sentence } from '../../domain/text/sentence.ts';
import type { PresetView } from '../server/server-shape.ts';
import { type SiteIdentity, schemaUrl } from '../site/site-identity.ts';
import { hasPolicyFiles, policyFilePath } from './policy-files.ts';

const TITLES = {
  recommended: 'Recommended',
  'read-only': 'Read only',
  ask: 'Everything asks',
} as const satisfies Record<Preset, string>;

/** A longer file is searched or saved, not read; in colours it would be most of its page's elements. */
const MAX_COLOURED_CHARS = 4_000;

const ORDER = [
  'recommended',
  'read-only',
  'ask',
] as const satisfies readonly (typeof PRESETS)[number][];

/** The full policy of a server in each preset, with the effect that running it on every tool showed. */
export function presetViews(entry: ServerEntry, site: SiteIdentity): PresetView[] {
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  return ORDER.map((preset) => {
    const policy = serverPolicy(judged, preset, schemaUrl(site));
    const text = formatPolicy(policy);
    const href =
      hasPolicyFiles(entry) && preset !== 'recommended'
        ? policyFilePath(entry, `${preset}.json`)
        : null;
    return {
      id: `policy-${preset}`,
      title: TITLES[preset],
      effect: presetEffect(policy, entry),
      filename: `${entry.slug}.${preset}.policy.json`,
      ...(href === null
        ? { text, href, tokens: text.length > MAX_COLOURED_CHARS ? null : tokenizeJson(text) }
        : { text: '', href, tokens: null }),
    };
  });
}

/** Counts what the evaluator says of the first call of each tool. */
function presetEffect(policy: Policy, entry: ServerEntry): string {
  const compiled = compilePolicy(policy);
  const found = { allowed: 0, limited: 0, asked: 0, denied: 0, hidden: 0 };
  for (const { record } of entry.tools) {
    const call = { tool: record.name, args: exampleCall(record), at: 0, grant: '', session: '' };
    const decision = decide(compiled, call, NO_COUNTS);
    if (decision.effect === 'ask') found.asked += 1;
    else if (decision.effect === 'deny')
      found[decision.pointer.startsWith('/hide/') ? 'hidden' : 'denied'] += 1;
    else found[decision.reservations.length > 0 ? 'limited' : 'allowed'] += 1;
  }
  const parts = [
    [found.allowed, 'allowed'],
    [found.limited, 'allowed up to a limit'],
    [found.asked, 'allowed after a person approves'],
    [found.denied, 'denied'],
    [found.hidden, 'hidden and denied'],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return sentence(`Of ${count(entry.tools.length, 'tool')}: ${listOf(words)}`);
}
