import { isJsonObject } from '../../domain/record/json.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { count } from '../../domain/text/plural.ts';
import { placeOf } from './place.ts';

/** One row: what it is about, and what is known. The text may hold a stranger's words. */
export interface BesideRow {
  term: string;
  text: string;
}

/** Places named in one row: more are counted. */
const MAX_PLACES = 5;

/** What a listing holds beside the definition, and how it differs from start to start and between clients; nothing for most tools. */
export function besideDefinition(tool: ToolRecord): BesideRow[] {
  const { varies = [], capabilities = [], icons = [] } = tool;
  const page = pageOf(tool);
  const task = tool.execution?.['taskSupport'];
  const rows: BesideRow[] = [];
  if (varies.length > 0)
    rows.push({ term: 'Differs from start to start', text: variesText(varies) });
  if (capabilities.length > 0)
    rows.push({ term: 'Listed only for clients with', text: capabilities.join(', ') });
  if (page !== null) rows.push({ term: 'Shows a page of the server', text: page });
  if (task === 'required' || task === 'optional')
    rows.push({
      term: 'Runs as a task',
      text: task === 'required' ? 'always' : 'if the client asks',
    });
  if (icons.length > 0)
    rows.push({
      term: 'Pictures',
      text: `${count(icons.length, 'picture')} that clients may show`,
    });
  return rows;
}

/** Which parts differed between two starts; what is left out of the digest is left out of no verdict. */
function variesText(varies: readonly string[]): string {
  if (varies.includes('')) return 'the whole tool: one of two starts did not list it';
  const places = [...new Set(varies.map(placeOf))];
  const named = places.slice(0, MAX_PLACES).join(', ');
  const more = places.length - MAX_PLACES;
  return `${named}${more > 0 ? ` and ${more} more` : ''}; left out of the digest`;
}

/** Address of the page that an MCP App shows in the client. */
function pageOf({ _meta }: ToolRecord): string | null {
  const ui = _meta?.['ui'];
  const nested = isJsonObject(ui) ? ui['resourceUri'] : undefined;
  const flat = _meta?.['ui/resourceUri'];
  const found = typeof nested === 'string' ? nested : flat;
  return typeof found === 'string' && found !== '' ? found : null;
}
