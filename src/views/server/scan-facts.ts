import type { Scan, ServerRecord } from '../../domain/record/server-record.ts';
import { count } from '../../domain/text/plural.ts';
import type { BesideRow } from '../tool/beside-definition.ts';

/** How a server's answers differed between starts and clients, and how a remote one refused; nothing for most. */
export function scanFacts({ scan, tools }: Pick<ServerRecord, 'scan' | 'tools'>): BesideRow[] {
  if (scan === null) return [];
  const rows: BesideRow[] = [];
  const differing = differencesText(scan, tools);
  if (differing !== '') rows.push({ term: 'Differs from start to start', text: differing });
  const more = tools.filter(({ capabilities = [] }) => capabilities.length > 0).length;
  if (scan.capabilities !== undefined)
    rows.push({
      term: 'Asked once more with',
      text: `${scan.capabilities.join(', ')}: ${more === 0 ? 'the same tools' : `${count(more, 'tool')} more`}`,
    });
  if (scan.authorization !== undefined)
    rows.push({ term: 'Authorization', text: authorizationText(scan.authorization) });
  return rows;
}

function differencesText(scan: Scan, tools: ServerRecord['tools']): string {
  const differing = tools.filter(({ varies = [] }) => varies.length > 0).length;
  return [...(differing === 0 ? [] : [count(differing, 'tool')]), ...(scan.varies ?? [])].join(
    ', ',
  );
}

function authorizationText({
  status,
  scheme,
  resourceMetadata,
}: NonNullable<Scan['authorization']>): string {
  const how = scheme === null ? '' : `, asks for ${scheme}`;
  const where =
    resourceMetadata === null ? '' : `, names OAuth metadata at ${resourceMetadata}; not followed`;
  return `answers ${status} without credentials${how}${where}`;
}
