import { createHash } from 'node:crypto';
import type { Attack } from '../../domain/attacks/attack.ts';
import { toAttackJson } from '../../domain/attacks/attack-json.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { listedServers } from '../../domain/catalogue/listed-servers.ts';
import { leftOutCount } from '../../domain/record/quarantine.ts';
import { CATEGORIES } from '../../domain/verdict/verdict.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { attackUrl } from '../api/attacks-json.ts';
import { serverJson } from '../api/server-json.ts';
import { attacksCsv } from '../attacks/attacks-csv.ts';
import { navigatorLayer } from '../attacks/navigator-layer.ts';
import { stixBundle } from '../attacks/stix-bundle.ts';
import { csvRow } from './csv.ts';
import { dataLicence } from './data-licence.ts';
import { gzipText } from './gzip.ts';

/** One file of the data set. */
export interface BulkFile {
  /** Below /data/. */
  name: string;
  /** What it holds, one sentence. */
  about: string;
  mediaType: string;
  content: Buffer;
  /** 64 hex digits. */
  sha256: string;
}

const CSV_COLUMNS = [
  'server_id',
  'server_name',
  'source',
  'package',
  'version',
  'licence',
  'tool',
  'category',
  'risk',
  'confidence',
  'signals',
  'arguments',
  'tokens',
  'digest',
  'listed_at',
  'url',
] as const;

/** The whole data set as files. Equal data give equal bytes. */
export async function bulkFiles(
  catalogue: Catalogue,
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  site: SiteIdentity,
): Promise<BulkFile[]> {
  const files = [
    file(
      'catalogue.ndjson.gz',
      'One server a line with its tools, verdicts and rules, as in the API but without the policy files (catalogue-line.v1.json).',
      'application/gzip',
      await gzipText(serverLines(catalogue, site)),
    ),
    file(
      'catalogue.csv.gz',
      'One tool a row. A value that a spreadsheet would run begins with an apostrophe.',
      'application/gzip',
      await gzipText(toolRows(catalogue, site)),
    ),
    file(
      'attacks.ndjson.gz',
      'One entry of the MCP Attack Database a line, all in the form of attack.v1.json.',
      'application/gzip',
      await gzipText(attackLines(attacks, site)),
    ),
    file(
      'attacks.csv',
      'One entry of the MCP Attack Database a row. A value that a spreadsheet would run begins with an apostrophe.',
      'text/csv',
      Buffer.from(attacksCsv(attacks, site)),
    ),
    file(
      'attacks.stix.json',
      'Entries, techniques and controls as a STIX 2.1 bundle.',
      'application/stix+json',
      Buffer.from(JSON.stringify(stixBundle(attacks, techniques, site))),
    ),
    file(
      'attacks.navigator.json',
      'Entries by technique of MITRE ATLAS, as a layer of the ATT&CK Navigator (format 4.5).',
      'application/json',
      Buffer.from(`${JSON.stringify(navigatorLayer(attacks, techniques, site), null, 2)}\n`),
    ),
    file(
      'counts.json',
      'How many there are of everything.',
      'application/json',
      Buffer.from(`${JSON.stringify(counts(catalogue, attacks), null, 2)}\n`),
    ),
    file(
      'LICENCE.txt',
      'What you may do with the data.',
      'text/plain',
      Buffer.from(dataLicence(site)),
    ),
  ];
  const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  return [
    ...files,
    file('sha256sums.txt', 'Checksums of the files above.', 'text/plain', Buffer.from(sums)),
  ];
}

function file(name: string, about: string, mediaType: string, content: Buffer): BulkFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, about, mediaType, content, sha256 };
}

/** Counts of everything, all from the data. */
export function counts(catalogue: Catalogue, attacks: readonly Attack[]) {
  return {
    dataDate: catalogue.dataDate,
    servers: catalogue.servers.length,
    serversWithTools: listedServers(catalogue).length,
    tools: catalogue.tools.length,
    toolsByCategory: Object.fromEntries(
      CATEGORIES.map((category) => [category, catalogue.byCategory.get(category)?.length ?? 0]),
    ),
    leftOut: leftOutCount(catalogue.quarantined),
    attacks: attacks.length,
  };
}

function* serverLines({ servers }: Catalogue, site: SiteIdentity): Generator<string> {
  for (const server of servers) {
    const { policies: _, ...line } = serverJson(server, site);
    yield `${JSON.stringify(line)}\n`;
  }
}

function* attackLines(attacks: readonly Attack[], site: SiteIdentity): Generator<string> {
  for (const attack of attacks) {
    yield `${JSON.stringify(toAttackJson(attack, attackUrl(attack, site)))}\n`;
  }
}

function* toolRows({ tools }: Catalogue, site: SiteIdentity): Generator<string> {
  yield csvRow(CSV_COLUMNS);
  for (const tool of tools) yield csvRow(toolRow(tool, site));
}

function toolRow(
  { server, record, reviewed, tokens, digest, path }: ToolEntry,
  site: SiteIdentity,
): (string | number | null)[] {
  const { source, version, license, scan } = server.record;
  const { category, risk, confidence, signals } = reviewed.verdict;
  const ids = [...new Set(signals.map(({ id }) => id))];
  const args = record.inputSchema?.['properties'] ?? null;
  return [
    server.record.id,
    server.record.name,
    source.kind,
    source.ref,
    version,
    license,
    record.name,
    category,
    risk,
    confidence,
    ids.join(' '),
    args === null ? (record.params?.length ?? null) : Object.keys(args).length,
    tokens,
    digest,
    scan?.listedAt ?? null,
    `${site.url}${path}`,
  ];
}
