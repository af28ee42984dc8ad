import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { externalLink } from '../../domain/seo/external-link.ts';
import { formatNumber } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { TOKENISER } from '../../domain/tokens/token-cost.ts';
import type { Fact } from '../site/fact.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { scanFacts } from './scan-facts.ts';
import { repositoryLink, SOURCE_WORDS } from './source-words.ts';

/** Date and time of a scan in words, to the minute, in UTC. */
export function scanTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** Identity and measurements of a server, as rows; what the record does not say is left out. `categoryHref` is the list of the server's category, if there is one. */
export function serverFacts(entry: ServerEntry, categoryHref: string | null = null): Fact[] {
  const { record } = entry;
  const { scan } = record;
  const facts: Fact[] = [{ term: 'Source', text: SOURCE_WORDS[record.source.kind] }];
  const add = (term: string, text: string | null, extra: Partial<Fact> = {}) => {
    if (text !== null && text !== '') facts.push({ term, text: truncate(text, 200), ...extra });
  };
  add('Package', record.source.ref, { code: true });
  add('Version', record.version, { code: true });
  add('Licence', record.license);
  addLink(facts, 'Repository', repositoryLink(record.repository));
  addLink(facts, 'Homepage', externalLink(record.homepage));
  add('Listed under', record.category, categoryHref === null ? {} : { href: categoryHref });
  const tokens = entry.tools.reduce((sum, tool) => sum + tool.tokens, 0);
  if (entry.tools.length > 0) {
    add('Tokens of the tool list', `${formatNumber(tokens)} (${TOKENISER})`);
  }
  if (scan !== null) {
    add('Scanned', scanTime(scan.scannedAt));
    add('Outcome', OUTCOME_WORDS[scan.outcome].label);
    if (scan.listedAt !== null && scan.listedAt !== scan.scannedAt) {
      add('Tools read', scanTime(scan.listedAt));
    }
    add('Transport', scan.transport);
    add('MCP protocol', scan.protocolVersion, { code: true });
    add('Started with', scan.argumentShape.join(' '), { code: true });
    add('Dummy variables', scan.environmentNames.join(' '), { code: true });
    for (const { term, text } of scanFacts(record)) add(term, visibleText(text));
    add('Package integrity', scan.integrity, { code: true });
  }
  return facts;
}

function addLink(facts: Fact[], term: string, href: string | null): void {
  if (href !== null) facts.push({ term, text: href.replace(/^https:\/\/|\/$/g, ''), href });
}
