import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { formatNumber } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { TOKENISER } from '../../domain/tokens/token-cost.ts';
import { seenFacts } from '../history/history-server.ts';
import { scanTime } from '../server/server-facts.ts';
import { originOf } from '../server/source-words.ts';
import type { Fact } from '../site/fact.ts';
import { besideDefinition } from './beside-definition.ts';

/** Where the record comes from and what was measured, as rows; what is not known is left out. */
export function toolFacts(entry: ToolEntry): Fact[] {
  const { server, digest, tokens } = entry;
  const { record } = server;
  const listedAt = record.scan?.listedAt ?? null;
  const rows: (Fact | null)[] = [
    { term: 'Server', text: truncate(visibleText(record.name), 64), href: server.path },
    row('Package', originOf(record), true),
    row('Licence', record.license),
    row('Scanned', listedAt === null ? null : scanTime(listedAt)),
    ...seenFacts(entry),
    ...besideDefinition(entry.record).map(({ term, text }) => row(term, text)),
    { term: 'Definition digest', text: digest, code: true, copy: true },
    { term: 'Tokens of the definition', text: `${formatNumber(tokens)} (${TOKENISER})` },
  ];
  return rows.filter((fact) => fact !== null);
}

function row(term: string, text: string | null, code = false): Fact | null {
  return text === null || text === ''
    ? null
    : { term, text: truncate(visibleText(text), 200), code };
}
